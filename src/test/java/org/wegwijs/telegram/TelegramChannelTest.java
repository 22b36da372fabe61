package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Enclosure;
import org.wegwijs.chat.Enclosures;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;

class TelegramChannelTest {

    private static final ChatId CHAT = new ChatId("telegram", "7");

    private static final Enclosures.Content FILE =
            new Enclosures.Content("image/png", new byte[] {1, 2, 3, '\r', '\n', 4});
    private static final Enclosure PHOTO = new Enclosure("a-1", Enclosure.Kind.PHOTO, "map.png");
    private static final Enclosure PDF = new Enclosure("a-2", Enclosure.Kind.FILE, "plan.pdf");

    private final FakeBotApi telegram = FakeBotApi.start();
    private final TelegramState state = new TelegramState(Clock.systemUTC(), Duration.ofMinutes(1));
    private final BotApi api = new BotApi(RoomFixture.settings(telegram), Connections.forCalls());
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final TelegramChannel channel = new TelegramChannel(
            api,
            new FileSending(api, id -> Optional.of(FILE).filter(file -> !id.equals("gone")), new KnownNames(names)),
            state,
            language -> "below");

    @AfterEach
    void takesEverything() {
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private Outcome send(Reply reply) {
        return channel.send(new Outgoing("1", CHAT, reply));
    }

    @Test
    void A_reply_arrives_with_its_marks_and_buttons_and_without_a_preview() {
        Outcome outcome = send(Reply.of("en", "**Hello** <you>, see https://example.org")
                .withRows(List.of(List.of(Button.press("Yes", "y"), Button.open("Map", URI.create("https://e.org"))))));
        Call call = telegram.awaitMessage(7);
        assertThat(outcome).isEqualTo(new Outcome.Sent(String.valueOf(call.messageId())));
        assertThat(call.text()).isEqualTo("Hello <you>, see https://example.org");
        assertThat(call.keyboard().at("/0/0/callback_data").asText()).isEqualTo("y");
        assertThat(call.keyboard().at("/0/1/url").asText()).isEqualTo("https://e.org");
        assertThat(call.parameters().at("/link_preview_options/is_disabled").asBoolean())
                .isTrue();
        assertThat(call.parameters().has("disable_notification")).isFalse();
    }

    @Test
    void A_quiet_reply_makes_no_sound() {
        send(Reply.of("en", "psst").quietly());
        assertThat(telegram.awaitMessage(7)
                        .parameters()
                        .path("disable_notification")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void A_button_that_telegram_cannot_open_is_a_line_of_the_text() {
        send(Reply.of("en", "Help")
                .with(List.of(
                        Button.open("Call us", URI.create("tel:+31800123")),
                        Button.open("Chat", URI.create("http://localhost:8080/chat")))));
        Call call = telegram.awaitMessage(7);
        assertThat(call.text()).isEqualTo("Help\n\nCall us: +31800123\nChat: http://localhost:8080/chat");
        assertThat(call.keyboard().isMissingNode()).isTrue();
    }

    @Test
    void Wide_rows_are_broken() {
        send(Reply.of("en", "Pick")
                .withRows(List.of(IntStream.range(0, 20)
                        .mapToObj(i -> Button.press("n" + i, "d" + i))
                        .toList())));
        assertThat(telegram.awaitMessage(7).keyboard()).hasSize(3);
    }

    @Test
    void A_menu_is_edited_in_place() {
        Outcome outcome = send(Reply.of("en", "Menu").inPlaceOf("55"));
        assertThat(outcome).isEqualTo(new Outcome.Sent("55"));
        assertThat(telegram.calls("sendMessage")).isEmpty();
        assertThat(telegram.awaitCall("editMessageText", call -> true)
                        .parameters()
                        .path("message_id")
                        .asInt())
                .isEqualTo(55);
    }

    @Test
    void An_edit_that_changes_nothing_is_done() {
        telegram.next("editMessageText", Fault.refusal(400, "Bad Request: message is not modified: specified new"));
        assertThat(send(Reply.of("en", "Menu").inPlaceOf("55"))).isEqualTo(new Outcome.Sent("55"));
        assertThat(telegram.calls("sendMessage")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"})
    void What_can_no_longer_be_edited_is_sent_anew(String reason) {
        telegram.next("editMessageText", Fault.refusal(400, "Bad Request: " + reason));
        assertThat(send(Reply.of("en", "Menu").inPlaceOf("55"))).isInstanceOf(Outcome.Sent.class);
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void A_message_of_another_channel_is_not_edited() {
        send(Reply.of("en", "Menu").inPlaceOf("abc"));
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "403,Forbidden: bot was blocked by the user,BLOCKED",
                "403,Forbidden: user is deactivated,DEACTIVATED",
                "400,Bad Request: chat not found,NOT_FOUND",
                "403,Forbidden: bot can't initiate conversation with a user,INVALID",
                "403,Forbidden: bot can't send messages to bots,INVALID",
                "400,Bad Request: can't parse entities,INVALID"
            })
    void A_no_of_telegram_is_a_refusal(int code, String description, Outcome.Refused.Reason reason) {
        telegram.next("sendMessage", Fault.refusal(code, description));
        assertThat(send(Reply.of("en", "x")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void Too_many_requests_are_to_wait_as_long_as_telegram_says() {
        telegram.next("sendMessage", Fault.tooMany(17));
        assertThat(send(Reply.of("en", "x")))
                .isInstanceOfSatisfying(
                        Outcome.Busy.class,
                        busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void An_error_of_telegrams_own_is_to_be_tried_again() {
        telegram.next("sendMessage", Fault.refusal(500, "Internal Server Error"));
        assertThat(send(Reply.of("en", "x"))).isInstanceOf(Outcome.Busy.class);
    }

    @Test
    void A_gateway_that_fails_leaves_the_outcome_unknown() {
        telegram.next("sendMessage", Fault.page(502));
        assertThat(send(Reply.of("en", "x"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void A_connection_that_drops_leaves_the_outcome_unknown_and_nothing_is_sent_twice() {
        telegram.next("sendMessage", Fault.dropAfterAccepting(), Fault.drop());
        assertThat(send(Reply.of("en", "x"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(telegram.attempts("sendMessage")).isEqualTo(1);
        assertThat(send(Reply.of("en", "y"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(telegram.attempts("sendMessage")).isEqualTo(2);
    }

    @Test
    void A_server_that_is_not_there_got_nothing() {
        telegram.close();
        assertThat(send(Reply.of("en", "x"))).isInstanceOf(Outcome.Busy.class);
    }

    @Test
    void A_refused_token_waits_for_a_person_and_is_in_no_outcome() {
        telegram.next("sendMessage", Fault.refusal(401, "Unauthorized"));
        Outcome outcome = send(Reply.of("en", "x"));
        assertThat(outcome).isInstanceOf(Outcome.Busy.class);
        assertThat(outcome.toString()).doesNotContain("not-a-secret");
        assertThat(state.standing()).isEqualTo(TelegramState.Standing.TOKEN_REFUSED);
    }

    @Test
    void A_long_reply_is_parted_with_one_sound_and_its_buttons_under_the_last() {
        Reply reply = Reply.of("en", "A sentence of some words. ".repeat(400))
                .with(List.of(Button.press("Ok", "ok")))
                .inPlaceOf("55");
        assertThat(channel.fits(reply)).isFalse();
        List<Reply> parts = channel.split(reply);
        assertThat(parts).hasSize(3).allMatch(channel::fits);
        assertThat(parts).extracting(Reply::replaces).containsExactly("55", null, null);
        assertThat(parts).extracting(Reply::quiet).containsExactly(false, true, true);
        assertThat(parts).extracting(part -> part.buttons().size()).containsExactly(0, 0, 1);
        parts.forEach(part -> assertThat(send(part)).isInstanceOf(Outcome.Sent.class));
    }

    @Test
    void The_limit_counts_what_the_reader_sees() {
        String marked = "**b** ".repeat(2047) + "**bb**";
        assertThat(channel.fits(Reply.of("en", marked))).isTrue();
        assertThat(send(Reply.of("en", marked))).isInstanceOf(Outcome.Sent.class);
        assertThat(channel.fits(Reply.of("en", marked + "c"))).isFalse();
    }

    @Test
    void A_photo_is_uploaded_once_and_sent_to_others_by_its_name() {
        Reply reply = Reply.of("en", "**Closed** on Friday")
                .with(List.of(Button.press("Stop", "stop")))
                .enclosing(PHOTO);
        assertThat(send(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(send(reply.quietly())).isInstanceOf(Outcome.Sent.class);
        List<Call> calls = telegram.calls("sendPhoto");
        assertThat(calls).extracting(Call::text).containsOnly("Closed on Friday");
        assertThat(calls.get(0).parameters().at("/photo/name").asText()).isEqualTo("map.png");
        assertThat(calls.get(0).parameters().at("/photo/size").asInt()).isEqualTo(FILE.bytes().length);
        assertThat(calls.get(0).keyboard().at("/0/0/callback_data").asText()).isEqualTo("stop");
        assertThat(calls.get(1).parameters().path("photo").asText()).isEqualTo("photo-1");
        assertThat(calls.get(1).parameters().path("disable_notification").asBoolean())
                .isTrue();
        assertThat(names).containsEntry("a-1", "photo-1");
    }

    @Test
    void A_pdf_is_sent_as_a_document() {
        assertThat(send(Reply.of("en", "Read this")
                        .enclosing(new Enclosure("b", Enclosure.Kind.FILE, "Café plan.pdf"))))
                .isInstanceOf(Outcome.Sent.class);
        send(Reply.of("en", "x").enclosing(new Enclosure("c", Enclosure.Kind.FILE, "خطة.pdf")));
        assertThat(telegram.calls("sendDocument"))
                .extracting(call -> call.parameters().at("/document/name").asText())
                .containsExactly("Cafe-plan.pdf", "wegwijs.pdf");
    }

    @Test
    void A_name_that_telegram_no_longer_knows_is_uploaded_anew() {
        names.put("a-1", "photo-of-another-bot");
        assertThat(send(Reply.of("en", "x").enclosing(PHOTO))).isInstanceOf(Outcome.Sent.class);
        assertThat(telegram.attempts("sendPhoto")).isEqualTo(2);
        assertThat(names).containsEntry("a-1", "photo-1");
    }

    @Test
    void A_file_that_is_gone_is_refused_and_its_text_not_sent_alone() {
        assertThat(send(Reply.of("en", "x").enclosing(new Enclosure("gone", Enclosure.Kind.PHOTO, "map.png"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Outcome.Refused.Reason.INVALID));
        assertThat(telegram.attempts("sendMessage")).isZero();
    }

    @Test
    void An_upload_whose_connection_drops_is_of_unknown_outcome_and_is_not_repeated() {
        telegram.next("sendPhoto", Fault.dropAfterAccepting());
        assertThat(send(Reply.of("en", "x").enclosing(PHOTO))).isInstanceOf(Outcome.Unknown.class);
        assertThat(telegram.attempts("sendPhoto")).isEqualTo(1);
    }

    @Test
    void A_caption_has_1024_characters() {
        Reply most = Reply.of("en", "x".repeat(1024)).enclosing(PHOTO);
        assertThat(channel.fits(most)).isTrue();
        assertThat(send(most)).isInstanceOf(Outcome.Sent.class);
        Reply more = most.withText("A sentence of some words. ".repeat(60));
        assertThat(channel.fits(more)).isFalse();
        assertThat(channel.size(more).most()).isEqualTo(1024);
        assertThat(channel.split(more)).hasSize(2).allMatch(channel::fits);
        assertThat(channel.split(more).get(1).enclosure()).isNull();
    }

    @Test
    void The_text_under_a_photo_is_changed_where_it_stands() {
        Outcome.Sent sent = (Outcome.Sent) send(Reply.of("en", "Closed").enclosing(PHOTO));
        String message = String.valueOf(sent.message());
        assertThat(channel.edit(CHAT, message, Reply.of("en", "Open").enclosing(PHOTO)))
                .isEqualTo(sent);
        assertThat(channel.edit(CHAT, message, Reply.of("en", "Taken back"))).isEqualTo(sent);
        assertThat(telegram.calls("editMessageMedia")).extracting(Call::text).containsExactly("Open");
        assertThat(telegram.calls("editMessageMedia").get(0).parameters().path("photo"))
                .isEqualTo(new TextNode("photo-1"));
        assertThat(telegram.calls("editMessageCaption")).extracting(Call::text).containsExactly("Taken back");
        assertThat(send(Reply.of("en", "Menu").inPlaceOf(message))).isInstanceOf(Outcome.Sent.class);
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void Another_file_takes_the_place_of_one_or_of_a_text_and_is_uploaded_once() {
        Outcome.Sent text = (Outcome.Sent) send(Reply.of("en", "Closed"));
        Outcome.Sent photo = (Outcome.Sent) send(Reply.of("en", "Closed").enclosing(PHOTO));
        Reply better = Reply.of("ar", "مفتوح").enclosing(PDF);
        assertThat(channel.edit(CHAT, String.valueOf(text.message()), better)).isEqualTo(text);
        assertThat(channel.edit(CHAT, String.valueOf(photo.message()), better)).isEqualTo(photo);
        List<Call> edits = telegram.calls("editMessageMedia");
        assertThat(edits).extracting(Call::text).containsExactly("مفتوح", "مفتوح");
        assertThat(edits.get(0).parameters().path("document").path("size").asInt())
                .isPositive();
        assertThat(edits.get(1).parameters().path("document").asText()).startsWith("document-");
    }

    private record KnownNames(Map<String, String> names) implements FileNames {
        @Override
        public Optional<String> find(String enclosure) {
            return Optional.ofNullable(names.get(enclosure));
        }

        @Override
        public void keep(String enclosure, String file) {
            names.put(enclosure, file);
        }

        @Override
        public void drop(String enclosure) {
            names.remove(enclosure);
        }
    }
}
