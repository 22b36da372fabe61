package org.wegwijs.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody gave to the volunteers. Nothing in it leads to a chat.
 *
 * @param language it was to be answered in (BCP 47)
 * @param phase what the person had said of themselves, if anything
 * @param place the town, else the country, if told
 * @param text up to 1000 characters
 * @param settled what came of it; null while it is open
 */
public record UnansweredQuestion(
        long id,
        String language,
        @Nullable String phase,
        @Nullable String place,
        String text,
        LocalDate day,
        @Nullable String settled) {

    /** Leaves the text out: what people write must not reach a log. */
    @Override
    public String toString() {
        return "UnansweredQuestion[" + id + "]";
    }
}
