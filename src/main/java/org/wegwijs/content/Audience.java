package org.wegwijs.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who reads: the newcomers themselves, the neighbours and volunteers, the people who work with newcomers. */
public enum Audience {
    NEWCOMER,
    HOST,
    PROFESSIONAL;

    /** As files write it: {@code newcomer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String id) {
        return Arrays.stream(values())
                .filter(audience -> audience.id().equals(id))
                .findFirst();
    }
}
