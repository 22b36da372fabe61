package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;

/** What people do, as Telegram writes it down; the id of the update comes later. */
final class UpdateFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UpdateFixture() {}

    /** In seconds since 1970, as all dates here. */
    static long now() {
        return Instant.now().getEpochSecond();
    }

    static ObjectNode user(long id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("is_bot", id == FakeBotApi.BOT)
                .put("first_name", "P")
                .put("language_code", "nl-BE");
    }

    /** A message of now in the private chat, of which this makes the content. */
    static ObjectNode message(long person, int messageId, Consumer<ObjectNode> content) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode message = update.putObject("message");
        message.put("message_id", messageId).put("date", now());
        message.set("from", user(person));
        inChat(message, person);
        content.accept(message);
        return update;
    }

    /** @param date of the message with the button; 0 for one so old that Telegram no longer tells */
    static ObjectNode press(long person, String data, int messageId, long date) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "q" + messageId + data.hashCode()).put("data", data).put("chat_instance", "1");
        query.set("from", user(person));
        inChat(query.putObject("message").put("message_id", messageId).put("date", date), person);
        return update;
    }

    static ObjectNode block(long person) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode change = update.putObject("my_chat_member").put("date", now());
        change.set("from", user(person));
        inChat(change, person);
        change.putObject("old_chat_member").put("status", "member").set("user", user(FakeBotApi.BOT));
        change.putObject("new_chat_member")
                .put("status", "kicked")
                .put("until_date", 0)
                .set("user", user(FakeBotApi.BOT));
        return update;
    }

    private static void inChat(ObjectNode said, long person) {
        said.putObject("chat").put("id", person).put("type", "private").put("first_name", "P");
    }
}
