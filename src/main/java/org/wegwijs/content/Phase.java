package org.wegwijs.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a person is on the way: before the journey, the first days, the first year, and after it. */
public enum Phase {
    PRE_DEPARTURE,
    ARRIVAL,
    SETTLING,
    SETTLED;

    /** As files write it: {@code pre-departure}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Phase> of(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
    }
}
