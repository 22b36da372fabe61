package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wegwijs.chat.Deed;

/** From an update at Telegram to the conversation: order, chats side by side, nothing lost. */
class TelegramRoomTest {

    private final FakeBotApi telegram = FakeBotApi.start();
    private final RoomFixture room = new RoomFixture(telegram);

    @AfterEach
    void stop() {
        room.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void What_a_person_writes_is_handed_on_and_its_row_deleted() {
        room.started();
        int update = telegram.says(7, "hallo");
        room.reception.await("hallo");
        telegram.awaitConfirmed(update);
        telegram.says(7, "nog iets");
        room.reception.await("nog iets");
        room.stop();
        assertThat(room.rows()).isZero();
    }

    @Test
    void Only_the_updates_we_understand_are_asked_for() {
        room.started();
        telegram.says(7, "hallo");
        room.reception.await("hallo");
        assertThat(telegram.lastPoll().path("allowed_updates"))
                .extracting(node -> node.asText())
                .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
    }

    @Test
    void The_messages_of_a_chat_keep_their_order_and_chats_do_not_wait_for_each_other() {
        CountDownLatch gate = room.reception.hold("slow 0");
        room.started();
        telegram.says(7, "slow 0");
        room.reception.awaitAttempt("slow 0");
        IntStream.range(1, 20).forEach(i -> telegram.says(7, "slow " + i));
        IntStream.range(0, 20).forEach(i -> telegram.says(8, "quick " + i));
        room.reception.await("quick 19");
        assertThat(room.reception.texts()).doesNotContain("slow 0", "slow 1");
        gate.countDown();
        room.reception.await("slow 19");
        assertThat(room.reception.texts())
                .filteredOn(text -> text.startsWith("slow"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "slow " + i).toList());
    }

    @Test
    void What_a_killed_process_had_kept_is_answered_after_the_next_start() {
        room.leaves(new Received(9, "7", Received.Kind.WRITTEN, 1_000, null, "first", null, null));
        room.leaves(new Received(4, "7", Received.Kind.WRITTEN, 1_001, null, "second", null, null));
        room.started();
        room.reception.await("second");
        assertThat(room.reception.texts()).containsExactly("first", "second");
    }

    @Test
    void A_stop_lets_the_message_in_hand_come_to_its_end_and_leaves_the_next_for_the_next_start()
            throws InterruptedException {
        CountDownLatch gate = room.reception.hold("first");
        room.started();
        telegram.says(7, "first");
        room.reception.awaitAttempt("first");
        int last = telegram.says(7, "second");
        telegram.awaitConfirmed(last);
        Thread stopping = new Thread(room::stop);
        stopping.start();
        gate.countDown();
        stopping.join();
        room.restart();
        room.reception.await("second");
        assertThat(room.reception.texts()).containsExactly("first", "second");
    }

    @Test
    void An_update_that_comes_twice_is_kept_once() {
        CountDownLatch gate = room.reception.hold("once");
        room.started();
        int update = telegram.says(7, "once");
        room.reception.awaitAttempt("once");
        telegram.awaitConfirmed(update);
        assertThat(room.rows()).isEqualTo(1);
        gate.countDown();
    }

    @Test
    void A_message_that_cannot_be_answered_is_tried_three_times_and_set_aside_with_an_apology() {
        room.reception.fail("poison", Integer.MAX_VALUE);
        try (LogLines log = new LogLines()) {
            room.started();
            int update = telegram.says(7, "poison");
            telegram.says(7, "after");
            room.reception.await("after");
            assertThat(room.reception.attempts("poison")).isEqualTo(3);
            assertThat(room.reception.apologies()).containsExactly("poison");
            assertThat(log.with("set aside"))
                    .singleElement()
                    .asString()
                    .contains("Update " + update, "IllegalStateException")
                    .doesNotContain("secret", "poison");
        }
        room.stop();
        assertThat(room.rows()).isZero();
    }

    @Test
    void A_message_that_fails_twice_is_still_answered() {
        room.reception.fail("hard", 2);
        room.started();
        telegram.says(7, "hard");
        room.reception.await("hard");
    }

    @Test
    void While_the_database_is_away_messages_wait_and_nobody_is_set_aside() {
        CountDownLatch gate = room.reception.hold("before");
        try (LogLines log = new LogLines()) {
            room.started();
            telegram.says(8, "before");
            room.reception.awaitAttempt("before");
            room.database.down.set(true);
            int update = telegram.says(7, "during");
            log.await("The database does not answer");
            assertThat(telegram.isConfirmed(update)).isFalse();
            gate.countDown();
            room.database.down.set(false);
            room.reception.await("during");
            log.await("The database answers again");
            assertThat(log.with("does not answer")).hasSize(1);
            assertThat(log.with("set aside")).isEmpty();
        }
    }

    @Test
    void A_press_is_answered_at_once_and_an_old_button_still_does_something() {
        room.started();
        telegram.presses(7, "topic:health", 55);
        telegram.pressesOld(7, "topic:work", 5);
        room.reception.await("topic:work");
        telegram.awaitAttempts("answerCallbackQuery", 2);
        assertThat(room.reception.deeds())
                .containsExactly(new Deed.Pressed("topic:health", "55"), new Deed.Pressed("topic:work", null));
    }

    @Test
    void A_press_too_old_to_be_answered_is_no_failure() {
        telegram.always("answerCallbackQuery", Fault.refusal(400, "Bad Request: query is too old"));
        try (LogLines log = new LogLines()) {
            room.started();
            telegram.presses(7, "x", 55);
            room.reception.await("x");
            telegram.awaitAttempts("answerCallbackQuery", 1);
            assertThat(log.with("callback")).isEmpty();
        }
    }

    @Test
    void A_block_is_handed_on() {
        room.started();
        telegram.blocks(7);
        room.reception.await("");
        assertThat(room.reception.kinds()).containsExactly(Received.Kind.BLOCKED);
    }

    @Test
    void An_update_of_an_unknown_form_does_not_stop_the_others() {
        room.started();
        telegram.message(7, message -> message.put("date", "not a number").put("text", "broken"));
        telegram.says(7, "fine");
        room.reception.await("fine");
        assertThat(room.reception.texts()).containsExactly("fine");
    }

    @Test
    void Updates_numbered_anew_after_a_quiet_week_are_not_taken_for_old_ones() {
        room.started();
        telegram.awaitConfirmed(telegram.says(7, "before"));
        telegram.numberFrom(10);
        telegram.says(7, "after");
        room.reception.await("after");
        telegram.awaitConfirmed(telegram.says(7, "and on"));
    }

    @Test
    void The_menu_and_the_descriptions_are_set_for_all_and_for_every_language_of_two_letters() {
        telegram.next("setMyCommands", Fault.page(502), Fault.tooMany(0));
        room.started();
        telegram.awaitCall(
                "setMyShortDescription",
                call -> call.parameters().path("language_code").asText().equals("nl"));
        for (String method : List.of("setMyCommands", "setMyDescription", "setMyShortDescription")) {
            assertThat(telegram.calls(method))
                    .extracting(call -> call.parameters().path("language_code").asText("null"))
                    .containsExactly("null", "en", "nl");
        }
        room.restart();
        telegram.says(7, "x");
        room.reception.await("x");
        telegram.awaitAttempts("getMyShortDescription", 6);
        assertThat(telegram.calls("setMyDescription"))
                .as("unchanged, so not set again")
                .hasSize(3);
    }
}
