package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.Wegwijs;
import org.wegwijs.chat.RecipientBlocked;

/** The whole program at a fake Telegram. Each test has a person of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = {Wegwijs.class, TelegramConversationTest.Blocks.class},
        properties = "spring.datasource.url=jdbc:h2:mem:telegram;DB_CLOSE_DELAY=-1")
@DirtiesContext // It would go on polling.
class TelegramConversationTest {

    private static final FakeBotApi TELEGRAM = FakeBotApi.start();

    @Autowired
    Blocks blocks;

    /** Who blocked us, as the other rooms hear it. */
    static class Blocks {
        private final BlockingQueue<String> chats = new LinkedBlockingQueue<>();

        @EventListener
        void blocked(RecipientBlocked event) {
            chats.add(event.chat().value());
        }
    }

    @DynamicPropertySource
    static void telegram(DynamicPropertyRegistry registry) {
        registry.add("telegram.bot.token", () -> FakeBotApi.TOKEN);
        registry.add("telegram.api.url", TELEGRAM::url);
    }

    @AfterEach
    void takesEverything() {
        assertThat(TELEGRAM.violations()).isEmpty();
    }

    @AfterAll
    static void stop() {
        TELEGRAM.close();
    }

    private static Call awaitMessage(long chat, String part) {
        return TELEGRAM.awaitCall(
                "sendMessage", call -> call.chat() == chat && call.text().contains(part));
    }

    private static String data(Call call, String label) {
        for (var row : call.keyboard()) {
            for (var button : row) {
                if (button.path("text").asText().contains(label)) {
                    return button.path("callback_data").asText();
                }
            }
        }
        throw new AssertionError("no button '" + label + "' in " + call.keyboard());
    }

    @Test
    void A_person_is_greeted_chooses_and_is_answered() {
        TELEGRAM.says(11, "/start");
        Call languages = TELEGRAM.awaitMessage(11);
        TELEGRAM.presses(11, data(languages, "Nederlands"), languages.messageId());
        awaitMessage(11, "automatische gids");
        TELEGRAM.says(11, "huisarts");
        awaitMessage(11, "huisarts");
        TELEGRAM.awaitAttempts("answerCallbackQuery", 1);
    }

    @Test
    void A_menu_is_edited_in_place_also_after_a_month_when_it_can_be() {
        TELEGRAM.says(12, "/topics");
        Call menu = TELEGRAM.awaitMessage(12);
        String first = menu.keyboard().at("/0/0/callback_data").asText();
        TELEGRAM.presses(12, first, menu.messageId());
        Call edited = TELEGRAM.awaitCall("editMessageText", call -> call.chat() == 12);
        assertThat(edited.parameters().path("message_id").asInt()).isEqualTo(menu.messageId());
        int sent = TELEGRAM.calls("sendMessage").size();
        TELEGRAM.pressesOld(12, first, menu.messageId());
        Call again =
                TELEGRAM.awaitCall("sendMessage", call -> call.chat() == 12 && call.messageId() > menu.messageId());
        assertThat(TELEGRAM.calls("sendMessage")).hasSizeGreaterThan(sent);
        assertThat(again.text()).isNotBlank();
    }

    @Test
    void A_button_nobody_knows_any_more_still_gets_a_reply() {
        TELEGRAM.presses(13, "gone:long:ago", 5);
        assertThat(TELEGRAM.awaitMessage(13).text()).isNotBlank();
    }

    @Test
    void A_voice_message_gets_a_kind_reply_and_no_file_is_fetched() {
        TELEGRAM.message(
                14,
                message -> message.putObject("voice")
                        .put("file_id", "f")
                        .put("file_unique_id", "u")
                        .put("duration", 3));
        assertThat(TELEGRAM.awaitMessage(14).text()).isNotBlank();
        assertThat(TELEGRAM.attempts("getFile")).isZero();
    }

    @Test
    void In_a_group_one_line_leads_to_the_private_chat() {
        TELEGRAM.message(15, message -> {
            ((ObjectNode) message.path("chat")).put("id", -1500).put("type", "supergroup");
            message.put("text", "@" + FakeBotApi.USERNAME + " ?");
            message.putArray("entities")
                    .addObject()
                    .put("type", "mention")
                    .put("offset", 0)
                    .put("length", FakeBotApi.USERNAME.length() + 1);
        });
        Call line = TELEGRAM.awaitMessage(-1500);
        assertThat(line.text()).contains("t.me/" + FakeBotApi.USERNAME).doesNotContain("\n");
        assertThat(line.parameters().path("text").asText()).contains("href=\"https://t.me/" + FakeBotApi.USERNAME);
    }

    @Test
    void Forgetting_deletes_the_messages_of_both_sides_and_then_says_so() {
        TELEGRAM.says(21, "/forget");
        Call sure = awaitMessage(21, "wissen");
        TELEGRAM.presses(21, data(sure, "Ja"), sure.messageId());
        Call deletion = TELEGRAM.awaitCall("deleteMessages", call -> call.chat() == 21);
        assertThat(deletion.parameters().path("message_ids"))
                .extracting(id -> id.asInt())
                .contains(sure.messageId())
                .hasSizeGreaterThan(1);
        awaitMessage(21, "We bewaren niets meer over je");
    }

    @Test
    void A_place_can_be_shared_with_a_button_of_its_own_message() {
        TELEGRAM.says(22, "/place");
        awaitMessage(22, "gemeente");
        Call location = TELEGRAM.awaitCall(
                "sendMessage",
                call -> call.chat() == 22
                        && call.parameters()
                                .at("/reply_markup/keyboard/0/0/request_location")
                                .asBoolean());
        assertThat(location.parameters().at("/reply_markup/one_time_keyboard").asBoolean())
                .isTrue();
        TELEGRAM.message(
                22,
                message -> message.putObject("location").put("latitude", 51.56).put("longitude", 5.08));
        awaitMessage(22, "Tilburg");
    }

    @Test
    void A_service_is_shown_on_the_map_and_its_number_is_saved() {
        TELEGRAM.presses(23, "p:nl-utrecht-gemeente", 1);
        Call venue = TELEGRAM.awaitCall("sendVenue", call -> call.chat() == 23);
        assertThat(venue.parameters().path("title").asText()).isEqualTo("Gemeente Utrecht");
        TELEGRAM.presses(23, "n:nl-fraudehelpdesk", 1);
        Call contact = TELEGRAM.awaitCall("sendContact", call -> call.chat() == 23);
        assertThat(contact.parameters().path("phone_number").asText()).startsWith("+31");
    }

    @Test
    void A_block_is_heard_in_every_room() throws InterruptedException {
        TELEGRAM.blocks(16);
        assertThat(blocks.chats.poll(20, TimeUnit.SECONDS)).isEqualTo("16");
    }

    @Test
    void After_a_downtime_there_is_one_apology_with_the_answer_to_the_newest_question() {
        TELEGRAM.said(17, "school", Duration.ofHours(1));
        TELEGRAM.said(17, "huisarts", Duration.ofHours(1));
        Call answer = awaitMessage(17, "Sorry dat je moest wachten");
        assertThat(answer.text()).contains("huisarts");
    }

    @Test
    void After_a_downtime_danger_is_answered_with_help_and_no_apology_before_it() {
        TELEGRAM.said(18, "school", Duration.ofHours(1));
        TELEGRAM.said(18, "ik wil dood", Duration.ofHours(1));
        awaitMessage(18, "Sorry dat je moest wachten");
        Call first = TELEGRAM.awaitMessage(18);
        assertThat(first.text()).contains("112").doesNotContain("Sorry");
    }

    @Test
    void A_button_pressed_before_the_downtime_brings_the_menu_afresh() {
        TELEGRAM.queue(List.of(
                TELEGRAM.writtenBy(19, "school", Duration.ofHours(1)), TELEGRAM.pressedBy(20, "topic:health", 5)));
        Call menu = TELEGRAM.awaitMessage(20);
        assertThat(menu.text()).contains("Sorry dat je moest wachten");
        assertThat(menu.keyboard()).isNotEmpty();
    }

    @Test
    void The_commands_are_in_the_menu() {
        Call commands = TELEGRAM.awaitCall("setMyCommands", call -> true);
        assertThat(commands.parameters().path("commands"))
                .extracting(command -> command.path("command").asText())
                .containsExactly(
                        "help",
                        "language",
                        "place",
                        "near",
                        "topics",
                        "human",
                        "privacy",
                        "mydata",
                        "clear",
                        "quiet",
                        "stop",
                        "forget",
                        "follow",
                        "news",
                        "verify");
    }
}
