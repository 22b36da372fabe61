package org.wegwijs.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.content.Coordinates;

/** Where people said they are, for the list they asked for: in memory only, and for fifteen minutes at most. */
@Component
class SharedLocations {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Cache<ChatId, Coordinates> shared;

    SharedLocations(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.shared = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    void note(ChatId chat, Coordinates here) {
        shared.put(chat, here);
    }

    Optional<Coordinates> of(ChatId chat) {
        return Optional.ofNullable(shared.getIfPresent(chat));
    }

    @EventListener
    void forget(ChatForgotten event) {
        shared.invalidate(event.chat());
    }
}
