package org.wegwijs.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wegwijs.staff.RemoteNetwork;

/** How much one tab and one address may send. Kept in memory, and only as long as it can still make a difference. */
@Component
class VisitorLimits {

    /** Faster than a person can press and read. */
    static final int PER_TEN_SECONDS = 20;

    static final int PER_MINUTE = 60;

    private static final int MOST_VISITORS = 100_000;

    private final int addressPerMinute;
    private final Cache<Token, Bucket> tabs = cache();
    private final Cache<String, Bucket> addresses = cache();
    private final Cache<String, Bucket> lines = cache();

    /** @param addressPerMinute messages a minute of one address; a whole reception centre can stand behind one */
    VisitorLimits(@Value("${wegwijs.chat-per-minute:300}") int addressPerMinute) {
        this.addressPerMinute = addressPerMinute;
    }

    /** Whether one more message is within the limits; counts it if so. */
    boolean allowsMessage(Token token, String address) {
        return tabs.get(token, key -> tab()).tryConsume(1) && allows(addresses, address);
    }

    /** Whether one more line may be opened; counted apart, since every page opens its line again after a restart. */
    boolean allowsLine(String address) {
        return allows(lines, address);
    }

    private boolean allows(Cache<String, Bucket> buckets, String address) {
        return addressPerMinute <= 0
                || buckets.get(RemoteNetwork.of(address), key -> perMinute(addressPerMinute))
                        .tryConsume(1);
    }

    private static Bucket tab() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(PER_TEN_SECONDS).refillGreedy(PER_TEN_SECONDS, Duration.ofSeconds(10)))
                .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    private static Bucket perMinute(int messages) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(messages).refillGreedy(messages, Duration.ofMinutes(1)))
                .build();
    }

    /** After two minutes every bucket is full again, and as good as a new one. */
    private static <K> Cache<K, Bucket> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(2))
                .maximumSize(MOST_VISITORS)
                .build();
    }
}
