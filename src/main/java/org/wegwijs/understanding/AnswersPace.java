package org.wegwijs.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many questions a minute one address may ask. Kept in memory, and forgotten when an address is silent. */
@Component
class AnswersPace {

    /** A full bucket is as good as none: after a minute of silence each is full. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private static final int MOST_ADDRESSES = 100_000;

    private final long perMinute;
    private final TimeMeter time;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(MOST_ADDRESSES)
            .build();

    /** With 0 for no limit. */
    AnswersPace(@Value("${wegwijs.answers-per-minute:120}") long perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new WallClock(clock);
    }

    /** Zero if the address may ask now; else how long it has to wait, in whole seconds, at least one. */
    Duration wait(String address) {
        if (perMinute <= 0) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = buckets.get(address, a -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofSeconds(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record WallClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
