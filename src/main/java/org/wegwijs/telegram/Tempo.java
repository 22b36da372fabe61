package org.wegwijs.telegram;

import java.time.Duration;
import java.util.List;

/**
 * How long this room waits for what.
 *
 * @param firstPause after the first failure; every next one is twice as long
 * @param longestPause the cap of those pauses
 * @param poll how long Telegram holds a poll open when nothing comes
 * @param calm how long no second poller must show before the conflict counts as over
 * @param settling how long no further message from before a downtime must have come before the first of them is answered;
 *     so the crises among them are all known by then
 * @param webhookCheck between two looks at whether Telegram still delivers to us
 * @param rowPauses before each further attempt at a row whose answer failed; then it is set aside
 */
record Tempo(
        Duration firstPause,
        Duration longestPause,
        Duration poll,
        Duration calm,
        Duration settling,
        Duration webhookCheck,
        List<Duration> rowPauses) {

    /** A person waits at most half a minute longer than Telegram's own outage. */
    static final Tempo USUAL = new Tempo(
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5)));

    /**
     * The pause after so many failures in a row.
     *
     * @param failures counted from 1
     */
    Duration pauseAfter(int failures) {
        int doublings = Math.min(Math.max(failures, 1) - 1, 20);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
