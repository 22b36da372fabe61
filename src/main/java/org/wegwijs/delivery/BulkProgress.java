package org.wegwijs.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a sending is.
 *
 * @param counts recipients by what became of them; none is left out
 * @param perMinute how many were settled in the last minute
 * @param waitsUntil when the first of those who wait has its turn, if none of them has it yet; else null
 */
public record BulkProgress(
        BulkKind kind,
        BulkState state,
        Map<RowState, Long> counts,
        long perMinute,
        @Nullable Instant waitsUntil) {

    public BulkProgress {
        counts = Map.copyOf(counts);
    }

    public long count(RowState of) {
        return counts.getOrDefault(of, 0L);
    }

    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those for whom something is still to be done. */
    public long open() {
        return count(RowState.WAITING) + count(RowState.CLAIMED) + count(RowState.WIRE);
    }

    /** In percent, 0 to 100. */
    public int done() {
        return all() == 0 ? 100 : (int) ((all() - open()) * 100 / all());
    }

    /** How long the rest takes at this rate; empty where nothing moves. */
    public Optional<Duration> left() {
        return perMinute == 0 || open() == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(open() * 60 / perMinute));
    }
}
