package org.wegwijs.delivery;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a channel takes what it is given; says so once when that changes. */
final class ChannelState {

    /** One failure in a row is a hiccup; this many are a state. */
    private static final int FAILURES_TO_BE_DOWN = 5;

    private static final Logger log = LoggerFactory.getLogger(ChannelState.class);

    private final String name;
    private final AtomicInteger failures = new AtomicInteger();

    ChannelState(String name) {
        this.name = name;
    }

    void took() {
        if (failures.getAndSet(0) >= FAILURES_TO_BE_DOWN) {
            log.info("{} takes messages again.", name);
        }
    }

    void failed(String detail) {
        if (failures.incrementAndGet() == FAILURES_TO_BE_DOWN) {
            log.warn("{} takes no messages: {}. They are kept and tried again.", name, detail);
        }
    }
}
