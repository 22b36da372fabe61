package org.wegwijs.understanding;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** OUT_OF_SERVICE until the examples have been learned: what is answered before that is answered worse. */
@Component
final class IntentsHealthIndicator implements HealthIndicator {

    private final Intents intents;

    IntentsHealthIndicator(Intents intents) {
        this.intents = intents;
    }

    @Override
    public Health health() {
        return (intents.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
