package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong between Telegram and us: one line for each change of state, no crash, nothing lost. */
class TelegramTroubleTest {

    private FakeBotApi telegram = FakeBotApi.start();
    private final RoomFixture room = new RoomFixture(telegram);
    private final LogLines log = new LogLines();

    @AfterEach
    void nothingLeaked() {
        log.close();
        room.close();
        telegram.close();
        assertThat(log.with("not-a-secret")).as("the token in the log").isEmpty();
        assertThat(log.with("stack trace")).isEmpty();
    }

    /** Connected, and the first poll is open. */
    private void awaitConnected() {
        log.await("Telegram: connected.");
        telegram.awaitAttempts("getUpdates", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "401,Unauthorized,TELEGRAM_BOT_TOKEN",
        "404,Not Found,TELEGRAM_BOT_TOKEN",
        "409,Conflict: terminated by other getUpdates request,Another program",
        "429,Too Many Requests,slow down",
        "500,Internal Server Error,trouble of its own"
    })
    void A_poll_that_fails_again_and_again_is_one_line(int code, String description, String line) {
        room.started();
        awaitConnected();
        telegram.always("getUpdates", Fault.refusal(code, description));
        telegram.awaitAttempts("getUpdates", telegram.attempts("getUpdates") + 8);
        telegram.heal();
        telegram.says(7, "later");
        room.reception.await("later");
        assertThat(log.with(line)).hasSize(1);
        if (code != 409) {
            assertThat(log.with("connected.")).hasSize(2);
        }
        assertThat(log.lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void Two_pollers_in_turn_are_one_line_not_one_at_every_turn() {
        room.started();
        awaitConnected();
        for (int i = 0; i < 5; i++) {
            telegram.next("getUpdates", Fault.refusal(409, "Conflict: terminated by other getUpdates request"));
            telegram.says(7, "message " + i);
            room.reception.await("message " + i);
        }
        assertThat(log.with("Another program")).hasSize(1);
    }

    @Test
    void A_gateway_without_json_and_a_dropped_connection_are_survived() {
        room.started();
        awaitConnected();
        int polls = telegram.attempts("getUpdates");
        telegram.next("getUpdates", Fault.page(502), Fault.page(200), Fault.drop(), Fault.dropAfterAccepting());
        telegram.says(7, "before");
        telegram.awaitAttempts("getUpdates", polls + 4);
        telegram.says(7, "through");
        room.reception.await("through");
    }

    @Test
    void Telegram_is_given_the_time_it_asks_for() {
        room.started();
        awaitConnected();
        int polls = telegram.attempts("getUpdates");
        telegram.next("getUpdates", Fault.tooMany(1));
        telegram.says(7, "first");
        telegram.awaitAttempts("getUpdates", polls + 1);
        long refused = System.nanoTime();
        telegram.awaitAttempts("getUpdates", polls + 2);
        assertThat(System.nanoTime() - refused).isGreaterThan(900_000_000L);
        assertThat(log.with("slow down")).hasSize(1);
    }

    @Test
    void A_start_without_network_works_and_picks_up_when_the_network_comes() {
        int port = telegram.port();
        telegram.close();
        room.started();
        log.await("cannot be reached");
        telegram = FakeBotApi.start(port);
        telegram.says(7, "at last");
        room.reception.await("at last");
        assertThat(log.with("cannot be reached")).hasSize(1);
        assertThat(log.with("connected.")).hasSize(1);
    }

    @Test
    void A_start_while_telegram_fails_registers_in_the_end() {
        telegram.next("getMe", Fault.page(502), Fault.refusal(500, "Internal Server Error"));
        telegram.next("deleteWebhook", Fault.page(502), Fault.refusal(500, "x"), Fault.drop());
        room.started();
        telegram.says(7, "through");
        room.reception.await("through");
    }

    @Test
    void A_wrong_token_is_one_line_that_says_what_to_do() {
        telegram.always("getMe", Fault.refusal(401, "Unauthorized"));
        room.started();
        telegram.awaitAttempts("getMe", 5);
        assertThat(log.with("TELEGRAM_BOT_TOKEN")).hasSize(1);
    }

    @Test
    void Hours_of_downtime_lose_nothing() {
        room.started();
        awaitConnected();
        telegram.always("getUpdates", Fault.drop());
        telegram.says(7, "one");
        telegram.presses(7, "two", 5);
        telegram.says(8, "three");
        telegram.awaitAttempts("getUpdates", telegram.attempts("getUpdates") + 5);
        telegram.heal();
        room.reception.await("one");
        room.reception.await("two");
        room.reception.await("three");
    }

    @Test
    void A_stop_does_not_wait_for_the_poll_that_is_open() {
        room.started();
        awaitConnected();
        telegram.awaitAttempts("getUpdates", 2);
        long start = System.nanoTime();
        room.stop();
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        assertThat(log.with("cannot be reached")).isEmpty();
    }
}
