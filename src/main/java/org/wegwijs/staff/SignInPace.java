package org.wegwijs.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often a sign-in may fail. After a few failures it goes slowly, for one name and for one address; never is anybody
 * locked out for good. Kept in memory.
 */
@Component
final class SignInPace {

    /** Failures in a row before it gets slow. */
    static final int NAME_AT_ONCE = 6;

    /** A whole office can stand behind one address. */
    static final int ADDRESS_AT_ONCE = 20;

    /** After that, one each. */
    static final Duration NAME_EVERY = Duration.ofSeconds(30);

    static final Duration ADDRESS_EVERY = Duration.ofSeconds(10);

    private static final int MOST = 50_000;

    private final Cache<String, Bucket> names = cache();
    private final Cache<String, Bucket> addresses = cache();

    /** Where somebody has signed in before: strangers who try that name elsewhere do not slow them down there. */
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(30))
            .maximumSize(MOST)
            .build();

    /** Whether one more try may be made; it counts as a failure until {@link #succeeded}. */
    boolean allows(String name, String address) {
        return name(name, address).tryConsume(1) && address(address).tryConsume(1);
    }

    void succeeded(String name, String address) {
        name(name, address).addTokens(1);
        address(address).addTokens(1);
        known.put(place(name, address), true);
    }

    private Bucket name(String name, String address) {
        String place = place(name, address);
        String key = known.getIfPresent(place) == null ? name : place;
        return names.get(key, fresh -> bucket(NAME_AT_ONCE, NAME_EVERY));
    }

    private Bucket address(String address) {
        return addresses.get(RemoteNetwork.of(address), fresh -> bucket(ADDRESS_AT_ONCE, ADDRESS_EVERY));
    }

    private static String place(String name, String address) {
        return name + " " + RemoteNetwork.of(address);
    }

    private static Bucket bucket(int atOnce, Duration every) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, every))
                .build();
    }

    /** After an hour every bucket is full again, and as good as a new one. */
    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofHours(1))
                .maximumSize(MOST)
                .build();
    }
}
