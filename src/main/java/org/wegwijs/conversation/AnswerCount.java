package org.wegwijs.conversation;

import java.time.LocalDate;
import java.util.Locale;
import org.wegwijs.understanding.FoundService;
import org.wegwijs.understanding.Understood;

/**
 * How often questions of one day came out one way.
 *
 * @param language the questions were answered in (BCP 47)
 * @param topic of the topic list; {@value #NO_TOPIC} where none was understood
 * @param times 1 and more
 */
public record AnswerCount(LocalDate day, String language, String topic, Outcome outcome, int times) {

    /** The topic of a question whose topic is not known. */
    public static final String NO_TOPIC = "-";

    /** What came of a question. */
    public enum Outcome {
        ANSWERED,
        /** Not sure enough: near misses were offered. */
        NEAR_MISS,
        /** There was nothing to answer or to offer. */
        UNANSWERED,
        /** The person says that the answer helped. */
        HELPED,
        /** The person says that it did not. */
        DID_NOT_HELP;

        static Outcome of(Understood understood) {
            if (!understood.answers().isEmpty()
                    || understood.services().stream().anyMatch(FoundService::named)) {
                return ANSWERED;
            }
            return understood.topic() == null
                            && !(understood.nearMisses().isEmpty()
                                    && understood.nearServices().isEmpty())
                    ? NEAR_MISS
                    : UNANSWERED;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
