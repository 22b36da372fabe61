package org.wegwijs.content;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * A number to call.
 *
 * @param number as it is shown: {@code +31 88 900 8888}, or a short one as it is dialled
 * @param description what it is for; null where that is plain
 * @param languages that are spoken on this number; empty where nothing is known
 */
public record Phone(String number, @Nullable String description, List<LanguageTag> languages) {

    public Phone {
        languages = List.copyOf(languages);
    }

    /** {@code tel:+31889008888}. */
    public URI address() {
        return URI.create("tel:" + number.replaceAll("[^+0-9]", ""));
    }
}
