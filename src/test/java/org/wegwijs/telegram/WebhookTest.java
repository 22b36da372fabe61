package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Telegram delivers: only Telegram may, nothing it delivers is lost, and nothing it delivers does harm. */
class WebhookTest {

    private static final String SECRET = "not-a-secret-either";
    private static final WebhookSettings SETTINGS =
            new WebhookSettings(HttpUrl.get("https://example.org/telegram/webhook"), SECRET);

    private final FakeBotApi telegram = FakeBotApi.start();
    private final RoomFixture room = new RoomFixture(telegram, SETTINGS);

    @AfterEach
    void stop() {
        room.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private MockMvc started() {
        room.started();
        telegram.awaitAttempts("setWebhook", 1);
        return MockMvcBuilders.routerFunctions(room.route()).build();
    }

    private static int status(MockMvc mvc, @Nullable String secret, byte[] body) throws Exception {
        MockHttpServletRequestBuilder request = post("/telegram/webhook").content(body);
        if (secret != null) {
            request.header(Webhook.SECRET_HEADER, secret);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static byte[] update(int id, String text) {
        String json = """
                {"update_id":ID,"message":{"message_id":5,"date":NOW,"text":"TEXT","from":{"id":7,"is_bot":false,\
                "first_name":"P"},"chat":{"id":7,"type":"private"}}}""";
        return json.replace("ID", Integer.toString(id))
                .replace("NOW", Long.toString(System.currentTimeMillis() / 1000))
                .replace("TEXT", text)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void Telegram_is_told_where_to_deliver_what_and_with_which_secret_and_to_drop_nothing() {
        telegram.next("setWebhook", Fault.page(502), Fault.tooMany(0), Fault.drop());
        room.started();
        Call call = telegram.awaitCall("setWebhook", any -> true);
        assertThat(call.parameters().path("url").asText()).isEqualTo("https://example.org/telegram/webhook");
        assertThat(call.parameters().path("secret_token").asText()).isEqualTo(SECRET);
        assertThat(call.parameters().path("allowed_updates")).hasSize(4);
        assertThat(call.parameters().has("drop_pending_updates")).isFalse();
        assertThat(telegram.attempts("getUpdates")).isZero();
    }

    @Test
    void An_address_that_telegram_does_not_take_is_one_line_without_the_secret() {
        try (LogLines log = new LogLines()) {
            telegram.always("setWebhook", Fault.refusal(400, "Bad Request: bad webhook: HTTPS url must be provided"));
            room.started();
            telegram.awaitAttempts("setWebhook", 4);
            assertThat(log.with("TELEGRAM_WEBHOOK_URL")).hasSize(1);
            assertThat(log.with(SECRET)).isEmpty();
        }
    }

    @Test
    void What_somebody_else_changed_is_set_back() {
        room.started();
        // Not before ours has been taken.
        telegram.awaitAttempts("getWebhookInfo", 1);
        telegram.deliverElsewhere("https://example.com/else");
        telegram.awaitAttempts("setWebhook", 2);
    }

    @Test
    void Only_who_knows_the_secret_gets_anything_in() throws Exception {
        MockMvc mvc = started();
        for (String wrong : List.of("", "x", SECRET + "x", SECRET.substring(1))) {
            assertThat(status(mvc, wrong, update(1, "forged"))).isEqualTo(401);
        }
        assertThat(status(mvc, null, update(1, "forged"))).isEqualTo(401);
        assertThat(status(mvc, SECRET, update(2, "real"))).isEqualTo(200);
        room.reception.await("real");
        assertThat(room.reception.texts()).containsExactly("real");
    }

    @Test
    void An_update_that_is_delivered_twice_is_answered_once() throws Exception {
        MockMvc mvc = started();
        var gate = room.reception.hold("once");
        assertThat(status(mvc, SECRET, update(1, "once"))).isEqualTo(200);
        room.reception.awaitAttempt("once");
        assertThat(status(mvc, SECRET, update(1, "once"))).isEqualTo(200);
        assertThat(room.rows()).isEqualTo(1);
        gate.countDown();
        room.reception.await("once");
    }

    @Test
    void What_cannot_be_kept_now_is_not_taken_and_taken_when_it_comes_again() throws Exception {
        MockMvc mvc = started();
        room.database.full.set(true);
        assertThat(status(mvc, SECRET, update(1, "again"))).isEqualTo(503);
        assertThat(room.isTakingMessages()).isFalse();
        room.database.full.set(false);
        assertThat(status(mvc, SECRET, update(1, "again"))).isEqualTo(200);
        room.reception.await("again");
    }

    @Test
    void Before_it_is_known_who_we_are_and_after_the_stop_nothing_is_taken() throws Exception {
        telegram.always("getMe", Fault.page(502));
        room.started();
        MockMvc mvc = MockMvcBuilders.routerFunctions(room.route()).build();
        assertThat(status(mvc, SECRET, update(1, "early"))).isEqualTo(503);
        telegram.heal();
        telegram.awaitAttempts("setWebhook", 1);
        room.stop();
        assertThat(status(mvc, SECRET, update(1, "late"))).isEqualTo(503);
    }

    @Test
    void From_fetching_to_delivery_and_back_nothing_that_waits_is_lost() throws Exception {
        room.restart(null);
        telegram.says(7, "fetched");
        room.reception.await("fetched");
        room.stop();
        telegram.says(7, "between");
        room.restart(SETTINGS);
        telegram.awaitAttempts("setWebhook", 1);
        MockMvc mvc = MockMvcBuilders.routerFunctions(room.route()).build();
        assertThat(status(mvc, SECRET, update(900, "delivered"))).isEqualTo(200);
        room.reception.await("delivered");
        room.restart(null);
        room.reception.await("between");
        assertThat(telegram.calls("deleteWebhook"))
                .allSatisfy(call -> assertThat(
                                call.parameters().path("drop_pending_updates").asBoolean())
                        .isFalse());
    }

    @Test
    void Ten_thousand_faulty_bodies_do_no_harm() throws Exception {
        MockMvc mvc = started();
        Random random = new Random(20261122);
        try (LogLines log = new LogLines()) {
            for (int i = 0; i < 10_000; i++) {
                byte[] body = FaultyUpdates.next(random, i);
                int status = status(mvc, SECRET, body);
                assertThat(status)
                        .as("case %d: %s", i, new String(body, StandardCharsets.UTF_8))
                        .isIn(200, 400);
            }
            assertThat(log.with("private text")).isEmpty();
            assertThat(log.with("stack trace")).isEmpty();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(status(mvc, SECRET, update(200_000 + i, "still here " + i)))
                    .isEqualTo(200);
        }
        IntStream.range(0, 100).forEach(i -> room.reception.await("still here " + i));
    }
}
