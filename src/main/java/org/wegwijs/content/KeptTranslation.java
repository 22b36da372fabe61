package org.wegwijs.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of one segment in another language, with whose they are.
 *
 * @param writer the account that wrote them; null where they came from a file or a machine
 * @param setBy the name of whoever gave them their state; null where nobody at the desk has
 * @param setAt when that was
 */
public record KeptTranslation(
        SegmentTranslation words,
        @Nullable UUID writer,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    static KeptTranslation nobodys(SegmentTranslation words) {
        return new KeptTranslation(words, null, null, null);
    }
}
