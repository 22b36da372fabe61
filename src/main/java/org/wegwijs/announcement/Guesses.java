package org.wegwijs.announcement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often one chat or one address may ask whether something is ours. Right and wrong count alike, or the limit would tell. */
@Component
class Guesses {

    /** More than a person has messages to check. */
    static final int PER_TEN_MINUTES = 10;

    /** A whole reception centre can stand behind one address. */
    static final int PER_TEN_MINUTES_OF_ADDRESS = 60;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .maximumSize(100_000)
            .build();

    boolean allows(String who, int most) {
        return buckets.get(
                        who,
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                                .build())
                .tryConsume(1);
    }
}
