package org.wegwijs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pace of announcements")
class PaceTest {

    private static final Duration QUICK = Duration.ofMillis(10);
    private static final long SECOND = 1_000_000_000L;

    private long now = SECOND;
    private final Pace pace = new Pace(30, () -> now);

    @Test
    @DisplayName("uses 95 in 100 of a limit, and no second has more than the limit")
    void usesTheLimit() {
        List<Long> arrived = send(Duration.ofSeconds(20), moment -> QUICK);
        assertThat(arrived.size()).isBetween(20 * 30 * 95 / 100, 20 * 30);
        assertThat(fullestSecond(arrived)).isLessThanOrEqualTo(29);
    }

    @Test
    @DisplayName("stays under the limit where everything on its way is held up and arrives at once")
    void staysUnderItAfterAPause() {
        // From the tenth second to the eleventh nothing comes through.
        List<Long> arrived = send(
                Duration.ofSeconds(20),
                moment -> moment / SECOND == 10
                        ? Duration.ofNanos(11 * SECOND - moment).plus(QUICK)
                        : QUICK);
        assertThat(fullestSecond(arrived)).isLessThanOrEqualTo(29);
    }

    @Test
    @DisplayName("counts replies, which do not wait")
    void countsReplies() {
        for (int i = 0; i < 29; i++) {
            pace.took();
            pace.answered(QUICK);
        }
        assertThat(pace.take()).isPresent();
        now += 10 * SECOND;
        assertThat(pace.take()).isEmpty();
    }

    @Test
    @DisplayName("forgets replies a second later, also while there is nothing to announce")
    void forgetsReplies() {
        for (int i = 0; i < 1_000; i++) {
            pace.took();
            pace.answered(QUICK);
            now += SECOND / 10;
        }
        assertThat(pace.counted()).isLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("gives a place back that was not needed")
    void givesBack() {
        for (int i = 0; i < 100; i++) {
            assertThat(pace.take()).isEmpty();
            pace.unused();
            now += SECOND / 20;
        }
    }

    @Test
    @DisplayName("is silent as long as the channel asks for it, and knows no limit where there is none")
    void isSilent() {
        pace.hold(Duration.ofSeconds(2));
        assertThat(pace.take()).contains(Duration.ofSeconds(2));
        Pace free = new Pace(0, () -> now);
        for (int i = 0; i < 1_000; i++) {
            assertThat(free.take()).isEmpty();
        }
    }

    private interface OnTheWay {
        Duration from(long moment);
    }

    /** When what is sent as fast as the pace allows arrives; it is answered at once then. */
    private List<Long> send(Duration during, OnTheWay onTheWay) {
        List<Long> arrived = new ArrayList<>();
        List<long[]> underWay = new ArrayList<>();
        long end = now + during.toNanos();
        while (now < end) {
            underWay.removeIf(one -> {
                boolean there = one[1] <= now;
                if (there) {
                    arrived.add(one[1]);
                    pace.answered(Duration.ofNanos(one[1] - one[0]));
                }
                return there;
            });
            Optional<Duration> wait = pace.take();
            if (wait.isEmpty()) {
                underWay.add(new long[] {now, now + onTheWay.from(now).toNanos()});
            } else {
                now += Math.min(wait.get().toNanos(), Duration.ofMillis(1).toNanos());
            }
        }
        return arrived;
    }

    private static int fullestSecond(List<Long> arrived) {
        return arrived.stream()
                .mapToInt(one -> (int) arrived.stream()
                        .filter(other -> other >= one && other < one + SECOND)
                        .count())
                .max()
                .orElse(0);
    }
}
