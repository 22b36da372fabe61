package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pace of answers")
class AnswersPaceTest {

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    @DisplayName("lets an address ask its share, then wait until the next question is due")
    void letsWait() {
        AnswersPace pace = new AnswersPace(6, clock);
        for (int i = 0; i < 6; i++) {
            assertThat(pace.wait("192.0.2.1")).isZero();
        }

        assertThat(pace.wait("192.0.2.1")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(11));
        assertThat(pace.wait("192.0.2.2")).isZero();

        now = now.plusSeconds(10);
        assertThat(pace.wait("192.0.2.1")).isZero();
        assertThat(pace.wait("192.0.2.1")).isPositive();
    }

    @Test
    @DisplayName("is free where the limit is nought")
    void isFree() {
        AnswersPace pace = new AnswersPace(0, clock);
        for (int i = 0; i < 1000; i++) {
            assertThat(pace.wait("192.0.2.1")).isZero();
        }
    }
}
