package org.wegwijs.delivery;

import java.time.Instant;
import java.util.Set;

/**
 * Whom of a sending another one is for.
 *
 * @param states what has become of them
 * @param from when that was, at the earliest
 * @param before when that was, at the latest, exclusive
 * @param withMessage whether only those whose message the channel has a name for
 */
public record Following(Set<RowState> states, Instant from, Instant before, boolean withMessage) {

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    public Following {
        states = Set.copyOf(states);
    }

    /** Everybody who got it, in whatever way. */
    public static Following everybody() {
        return new Following(Set.of(RowState.SENT, RowState.SHOWN), LONG_AGO, NEVER, false);
    }

    /** Those whose message can be changed. */
    public static Following messages() {
        return new Following(Set.of(RowState.SENT), LONG_AGO, NEVER, true);
    }

    public Following since(Instant instant) {
        return new Following(states, instant, before, withMessage);
    }

    public Following until(Instant instant) {
        return new Following(states, from, instant, withMessage);
    }

    public Following only(RowState state) {
        return new Following(Set.of(state), from, before, withMessage);
    }
}
