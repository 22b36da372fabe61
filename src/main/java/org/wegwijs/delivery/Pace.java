package org.wegwijs.delivery;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast announcements may leave through one channel. Replies to people who chat are counted and never wait, so what they take is
 * missing for announcements.
 */
final class Pace {

    /** A little under the limit: clocks and networks bunch what was spaced evenly. */
    private static final double SHARE = 0.97;

    private final @Nullable Bucket bucket;
    private final int perSecond;
    private volatile long heldUntil = System.nanoTime();

    /** @param perSecond what the channel takes; 0 for no limit */
    Pace(int perSecond) {
        this.perSecond = perSecond;
        long perHour = Math.round(perSecond * SHARE * 3600);
        this.bucket = perSecond <= 0
                ? null
                : Bucket.builder()
                        .addLimit(limit -> limit.capacity(Math.max(2, perSecond / 50))
                                .refillGreedy(
                                        1, Duration.ofNanos(Duration.ofHours(1).toNanos() / perHour))
                                .initialTokens(1))
                        .build();
    }

    /** As many as leave in about a second. */
    int batch() {
        return perSecond <= 0 ? 200 : Math.max(1, Math.min(200, perSecond));
    }

    /** A reply leaves. */
    void took() {
        if (bucket != null) {
            var unused = bucket.consumeIgnoringRateLimits(1);
        }
    }

    /** The channel asks for silence. */
    void hold(Duration pause) {
        long until = System.nanoTime() + pause.toNanos();
        if (until - heldUntil > 0) {
            heldUntil = until;
        }
    }

    /** Takes the next place; how long to wait where there is none yet. */
    Optional<Duration> take() {
        long held = heldUntil - System.nanoTime();
        if (held > 0) {
            return Optional.of(Duration.ofNanos(held));
        }
        if (bucket == null) {
            return Optional.empty();
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
