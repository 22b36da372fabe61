package org.wegwijs.announcement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time as a caseworker writes it.
 *
 * @param at by the clock on the wall
 * @param zone IANA time zone of that clock
 * @param choice which of two is meant where the clock shows this time twice; null where nobody was asked yet
 */
record LocalMoment(LocalDateTime at, String zone, @Nullable Choice choice) {

    /** Of a time that is shown twice on the day on which clocks are set back. */
    enum Choice {
        EARLIER,
        LATER
    }

    LocalMoment {
        var unused = ZoneId.of(zone);
    }

    static LocalMoment of(LocalDateTime at, String zone) {
        return new LocalMoment(at, zone, null);
    }

    /** What a clock change makes of it. */
    sealed interface Meaning {
        record One(Instant instant) implements Meaning {}

        /** No clock ever shows it: clocks are set forward over it. */
        record Skipped() implements Meaning {}

        /** Clocks show it twice, and nobody has said which is meant. */
        record Repeated(Instant earlier, Instant later) implements Meaning {}
    }

    Meaning meaning() {
        List<ZoneOffset> offsets = ZoneId.of(zone).getRules().getValidOffsets(at);
        if (offsets.isEmpty()) {
            return new Meaning.Skipped();
        }
        Instant earlier = at.toInstant(offsets.get(0));
        if (offsets.size() == 1) {
            return new Meaning.One(earlier);
        }
        Instant later = at.toInstant(offsets.get(1));
        if (choice == null) {
            return new Meaning.Repeated(earlier, later);
        }
        return new Meaning.One(choice == Choice.EARLIER ? earlier : later);
    }

    /** Null where it means no one instant. */
    @Nullable
    Instant instant() {
        return meaning() instanceof Meaning.One one ? one.instant() : null;
    }
}
