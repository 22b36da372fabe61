package org.wegwijs.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose situation an article takes special care of. */
public enum CareMark {
    WOMEN,
    CHILDREN,
    UNACCOMPANIED,
    LGBTI,
    DISABILITY,
    OLDER,
    TRAUMA;

    /** As files write it: {@code lgbti}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CareMark> of(String id) {
        return Arrays.stream(values()).filter(mark -> mark.id().equals(id)).findFirst();
    }
}
