package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After a downtime, and when messages come faster than anybody would answer. */
class RoughDaysTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeBotApi telegram = FakeBotApi.start();
    private final RoomFixture room = new RoomFixture(telegram);

    @AfterEach
    void stop() {
        room.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void After_a_downtime_each_chat_gets_one_answer_and_danger_in_any_chat_goes_first() {
        IntStream.range(0, 150).forEach(i -> telegram.said(100 + i, "first " + i, HOUR));
        IntStream.range(0, 150).forEach(i -> telegram.said(100 + i, "second " + i, HOUR));
        telegram.said(7, "a question", HOUR);
        telegram.said(7, "danger", HOUR);
        room.started();
        room.reception.await(() -> room.reception.piles().size() == 151, "all chats");
        assertThat(room.reception.texts()).first().isEqualTo("danger");
        assertThat(room.reception.piles())
                .hasSize(151)
                .contains("LATE[first 149, second 149]", "LATE[a question]", "LATE[first 0, second 0]");
    }

    @Test
    void What_a_person_wrote_ten_minutes_ago_or_less_is_answered_message_by_message() {
        List<String> texts = List.of("one", "two", "three");
        texts.forEach(text -> telegram.said(7, text, Duration.ofMinutes(9)));
        room.started();
        room.reception.await("three");
        assertThat(room.reception.texts()).containsExactlyElementsOf(texts);
        assertThat(room.reception.piles()).isEmpty();
    }

    @Test
    void A_press_from_before_the_downtime_is_as_late_as_the_messages_around_it() {
        telegram.said(7, "question", HOUR);
        telegram.presses(7, "old tap", 5);
        telegram.said(8, "somebody else", HOUR);
        telegram.presses(9, "last tap", 5);
        telegram.says(9, "now");
        telegram.presses(9, "fresh tap", 5);
        room.started();
        room.reception.await("fresh tap");
        room.reception.await("old tap");
        room.reception.await("somebody else");
        assertThat(room.reception.piles()).containsExactlyInAnyOrder("LATE[question, old tap]", "LATE[somebody else]");
    }

    @Test
    void A_late_command_is_still_carried_out_by_itself() {
        telegram.said(7, "question", HOUR);
        telegram.said(7, "/stop", HOUR);
        telegram.said(7, "another", HOUR);
        room.started();
        room.reception.await("another");
        assertThat(room.reception.texts()).containsExactly("question", "/stop", "another");
        assertThat(room.reception.piles()).as("one apology").containsExactly("LATE[question]");
    }

    @Test
    void What_a_killed_process_kept_an_hour_ago_is_late_too() {
        long then = Instant.now().minus(HOUR).getEpochSecond();
        room.leaves(new Received(4, "7", Received.Kind.WRITTEN, then, null, "kept", null, null));
        room.started();
        room.reception.await("kept");
        assertThat(room.reception.piles()).containsExactly("LATE[kept]");
    }

    @Test
    void A_burst_is_answered_in_one_never_past_danger_or_a_button() {
        CountDownLatch gate = room.reception.hold("first");
        room.started();
        telegram.says(7, "first");
        room.reception.awaitAttempt("first");
        IntStream.range(0, 5).forEach(i -> telegram.says(7, "a" + i));
        telegram.says(7, "danger");
        IntStream.range(0, 4).forEach(i -> telegram.says(7, "b" + i));
        telegram.presses(7, "button", 5);
        int last =
                IntStream.range(0, 3).map(i -> telegram.says(7, "c" + i)).max().orElseThrow();
        telegram.awaitConfirmed(last);
        gate.countDown();
        room.reception.await("c2");
        assertThat(room.reception.piles()).containsExactly("BURST[a0, a1, a2, a3, a4]", "BURST[b0, b1, b2, b3]");
        assertThat(room.reception.texts())
                .containsExactly(
                        "first", "a0", "a1", "a2", "a3", "a4", "danger", "b0", "b1", "b2", "b3", "button", "c0", "c1",
                        "c2");
    }

    @Test
    void One_message_of_a_burst_that_cannot_be_answered_takes_no_other_with_it() {
        CountDownLatch gate = room.reception.hold("first");
        room.reception.fail("poison", Integer.MAX_VALUE);
        room.started();
        telegram.says(7, "first");
        room.reception.awaitAttempt("first");
        telegram.says(7, "a");
        telegram.says(7, "b");
        telegram.says(7, "poison");
        telegram.awaitConfirmed(telegram.says(7, "c"));
        gate.countDown();
        room.reception.await("c");
        assertThat(room.reception.texts()).containsExactly("first", "a", "b", "c");
        assertThat(room.reception.apologies()).containsExactly("poison");
    }

    @Test
    void A_flood_in_one_chat_slows_nobody_else() {
        CountDownLatch gate = room.reception.hold("flood 0");
        room.started();
        telegram.says(7, "flood 0");
        room.reception.awaitAttempt("flood 0");
        int last = IntStream.range(1, 1000)
                .map(i -> telegram.says(7, "flood " + i))
                .max()
                .orElseThrow();
        IntStream.range(0, 50).forEach(i -> telegram.says(2000 + i, "other " + i));
        IntStream.range(0, 50).forEach(i -> room.reception.await("other " + i));
        assertThat(room.reception.texts()).doesNotContain("flood 1");
        telegram.awaitConfirmed(last);
        gate.countDown();
        room.reception.await("flood 999");
        assertThat(room.reception.piles()).hasSizeLessThanOrEqualTo(3);
        room.stop();
        assertThat(room.rows()).isZero();
    }

    @Test
    void On_a_full_disk_updates_wait_at_telegram_and_go_on_when_there_is_room() {
        try (LogLines log = new LogLines()) {
            room.started();
            telegram.says(7, "before");
            room.reception.await("before");
            room.database.full.set(true);
            int update = telegram.says(7, "during");
            log.await("The database does not answer");
            assertThat(room.isTakingMessages()).isFalse();
            assertThat(telegram.isConfirmed(update)).isFalse();
            room.database.full.set(false);
            room.reception.await("during");
            log.await("The database answers again");
            assertThat(room.isTakingMessages()).isTrue();
            assertThat(log.with("set aside")).isEmpty();
        }
    }
}
