package org.wegwijs.content.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of item that are edited; in addresses by their names in small letters. */
public enum Kind {
    ARTICLES,
    PRACTICES,
    SERVICES;

    public static Optional<Kind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
