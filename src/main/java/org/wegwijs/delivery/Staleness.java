package org.wegwijs.delivery;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops replies that no channel took for so long that nobody waits for them any more. */
@Component
class Staleness {

    /** Longer than any outage after which an answer still helps. */
    static final Duration LIFETIME = Duration.ofDays(3);

    private static final Logger log = LoggerFactory.getLogger(Staleness.class);

    private final Queue queue;
    private final Clock clock;

    Staleness(Queue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void drop() {
        int dropped = queue.removeQueuedBefore(clock.instant().minus(LIFETIME));
        if (dropped > 0) {
            log.warn("{} replies could not be sent for {} days and are dropped.", dropped, LIFETIME.toDays());
        }
    }
}
