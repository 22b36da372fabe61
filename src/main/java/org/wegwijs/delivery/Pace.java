package org.wegwijs.delivery;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How fast announcements may leave through one channel. Replies to people who chat are counted and never wait, so what they take is
 * missing for announcements.
 *
 * <p>Evenly spaced is not enough: a pause of the program, or of the network, bunches what was on its way, and the channel
 * counts what arrives. So an announcement leaves only while two less than the limit, replies among them, are about to
 * leave, on their way, or arrived within the last second: the last place is for a reply.
 */
final class Pace {

    /** A little under the limit: clocks and networks bunch what was spaced evenly. */
    private static final double SHARE = 0.97;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** What may leave at once after the next ones were looked up in the database. */
    private static final int CATCHING_UP = 2;

    /** Until it is looked again whether one of those on their way has come back. */
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final @Nullable Bucket bucket;
    private final int perSecond;
    private final LongSupplier nanoseconds;
    private final Queue<Long> leavingTheSecond = new PriorityQueue<>();
    private int onTheWay;
    private long quickest = SECOND;
    private volatile long heldUntil;

    /** @param perSecond what the channel takes; 0 for no limit */
    Pace(int perSecond) {
        this(perSecond, System::nanoTime);
    }

    Pace(int perSecond, LongSupplier nanoseconds) {
        this.perSecond = perSecond;
        this.nanoseconds = nanoseconds;
        this.heldUntil = nanoseconds.getAsLong();
        long perHour = Math.round(perSecond * SHARE * 3600);
        this.bucket = perSecond <= 0
                ? null
                : Bucket.builder()
                        .addLimit(limit -> limit.capacity(Math.max(CATCHING_UP, perSecond / 50))
                                .refillGreedy(
                                        1, Duration.ofNanos(Duration.ofHours(1).toNanos() / perHour))
                                .initialTokens(1))
                        .withCustomTimePrecision(new Nanoseconds(nanoseconds))
                        .build();
    }

    /** As many as leave in about a second. */
    int batch() {
        return perSecond <= 0 ? 200 : Math.max(1, Math.min(200, perSecond));
    }

    /** A reply leaves; {@link #answered} has to follow. */
    synchronized void took() {
        if (bucket != null) {
            var unused = bucket.consumeIgnoringRateLimits(1);
            onTheWay++;
        }
    }

    /** What has left is answered, or given up. */
    synchronized void answered(Duration after) {
        if (bucket != null) {
            onTheWay--;
            quickest = Math.min(quickest, after.toNanos());
            // The quickest answer there was tells how long ago it can have arrived at most.
            long now = nanoseconds.getAsLong();
            forgetUntil(now);
            leavingTheSecond.add(now + SECOND - quickest);
        }
    }

    private void forgetUntil(long now) {
        while (!leavingTheSecond.isEmpty() && leavingTheSecond.peek() <= now) {
            leavingTheSecond.remove();
        }
    }

    /** How many the channel is taken to count now. */
    synchronized int counted() {
        return onTheWay + leavingTheSecond.size();
    }

    /** A place that was taken is not needed: nothing has left. */
    synchronized void unused() {
        if (bucket != null) {
            onTheWay--;
        }
    }

    /** The channel asks for silence. */
    void hold(Duration pause) {
        long until = nanoseconds.getAsLong() + pause.toNanos();
        if (until - heldUntil > 0) {
            heldUntil = until;
        }
    }

    /**
     * Takes the next place; how long to wait where there is none yet. After a place {@link #answered} or {@link #unused} has
     * to follow.
     */
    Optional<Duration> take() {
        long held = heldUntil - nanoseconds.getAsLong();
        if (held > 0) {
            return Optional.of(Duration.ofNanos(held));
        }
        return bucket == null ? Optional.empty() : take(bucket);
    }

    private synchronized Optional<Duration> take(Bucket spacing) {
        long now = nanoseconds.getAsLong();
        forgetUntil(now);
        if (counted() >= Math.max(1, perSecond - 1)) {
            Long next = leavingTheSecond.peek();
            return Optional.of(next == null ? MOMENT : Duration.ofNanos(next - now));
        }
        var probe = spacing.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        onTheWay++;
        return Optional.empty();
    }

    private record Nanoseconds(LongSupplier clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
