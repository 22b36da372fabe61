package org.wegwijs.understanding;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the interface for other programs answers.
 *
 * @param language the one answered in
 * @param crisis the kind of danger that the text tells of; null where none
 * @param topic null where nothing is sure enough
 * @param confidence in the topic, 0 to 1
 * @param abstained whether there is no answer sure enough
 * @param answers the services that are asked for by name, then articles, then services about the topic; of each, best first
 */
public record Answers(
        String language,
        @Nullable String crisis,
        @Nullable String topic,
        double confidence,
        boolean abstained,
        List<Answer> answers) {

    /**
     * One article or service.
     *
     * @param language of its text, where that is not the one answered in
     * @param score 0 to 1
     * @param source the address of its first source
     * @param checked the day its facts were compared with the sources: year-month-day
     */
    public record Answer(
            String id, String title, String topic, String language, double score, String source, String checked) {}

    static Answers of(Understood understood) {
        return new Answers(
                understood.language().value(),
                understood.crisis(),
                understood.topic(),
                rounded(understood.confidence()),
                understood.abstained(),
                Stream.of(
                                services(understood, FoundService::named),
                                understood.answers().stream().map(Answers::answer),
                                services(understood, found -> !found.named()))
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Stream<Answer> services(Understood understood, Predicate<FoundService> which) {
        return understood.services().stream().filter(which).map(Answers::answer);
    }

    private static Answer answer(Found found) {
        return new Answer(
                found.article().id(),
                found.article().title(),
                found.article().topic(),
                found.article().language().value(),
                rounded(found.score()),
                found.article().sourceAddress().toString(),
                found.article().checked().toString());
    }

    private static Answer answer(FoundService found) {
        return new Answer(
                found.service().id(),
                found.service().name(),
                found.topic(),
                found.service().language().value(),
                rounded(found.score()),
                found.service().sourceAddress().toString(),
                found.service().checked().toString());
    }

    /** More digits would promise more than is known. */
    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
