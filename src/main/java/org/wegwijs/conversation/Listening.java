package org.wegwijs.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.understanding.CrisisMatch;
import org.wegwijs.understanding.Understanding;

/**
 * Hears the messages of one chat one after the other, and the danger they tell of: in one message, or in the end of one and
 * the next, as people write who press Enter in the middle of a sentence.
 */
final class Listening {

    private final Understanding understanding;
    private @Nullable String before;
    private @Nullable Instant sentBefore;
    private boolean joined;
    private boolean heard;

    /**
     * @param before the message before, where it is not {@linkplain HeldWords#HEARD older} than may be joined
     */
    Listening(Understanding understanding, @Nullable String before) {
        this.understanding = understanding;
        this.before = before;
    }

    Optional<CrisisMatch> hear(Incoming incoming) {
        Optional<CrisisMatch> alone = understanding.crisis(Words.of(incoming.deed()));
        joined = false;
        if (!(incoming.deed() instanceof Deed.Typed typed)) {
            return alone;
        }
        Optional<CrisisMatch> found = alone.isPresent() ? alone : together(incoming, typed.text());
        joined = alone.isEmpty() && found.isPresent();
        // Help was given; the next message is to be read for itself.
        before = found.isPresent() ? null : typed.text();
        sentBefore = incoming.sentAt();
        heard = true;
        return found;
    }

    private Optional<CrisisMatch> together(Incoming incoming, String text) {
        return before == null || isLater(incoming.sentAt())
                ? Optional.empty()
                : understanding.crisis(before + " " + text);
    }

    private boolean isLater(Instant sent) {
        return sentBefore != null && Duration.between(sentBefore, sent).compareTo(HeldWords.HEARD) > 0;
    }

    /** Whether only the last two messages together told of danger. */
    boolean joined() {
        return joined;
    }

    /** Whether there was a message at all, so that {@link #last} is another than before. */
    boolean heard() {
        return heard;
    }

    /** The message that the next may go on from. */
    Optional<String> last() {
        return Optional.ofNullable(before);
    }
}
