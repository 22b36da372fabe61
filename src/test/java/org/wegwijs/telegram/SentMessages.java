package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages that a bot sends, as Telegram tells of them, and the files in them; to be used under a lock. */
final class SentMessages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger ids = new AtomicInteger(100);
    private final Set<String> files = new HashSet<>();
    /** The ids of messages with a text below a file instead of one of their own. */
    private final Set<Integer> captions = new HashSet<>();

    /** For a message of anybody's; the one method that needs no lock. */
    int nextId() {
        return ids.getAndIncrement();
    }

    /** With this id, so also one that was changed. */
    ObjectNode message(JsonNode parameters, int id) {
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", UpdateFixture.now());
        message.set("from", UpdateFixture.user(FakeBotApi.BOT));
        message.putObject("chat").put("id", parameters.path("chat_id").asLong()).put("type", "private");
        if (!parameters.path("reply_markup").isMissingNode()) {
            message.set("reply_markup", parameters.path("reply_markup"));
        }
        String field = parameters.has("caption") ? "caption" : "text";
        return message.put(field, SentText.plain(parameters.path(field).asText()));
    }

    ObjectNode withNewText(JsonNode parameters) {
        int id = parameters.path("message_id").asInt();
        if (captions.contains(id)) {
            throw new RefusedCall(400, "Bad Request: there is no text in the message to edit");
        }
        return message(parameters, id);
    }

    /** As Telegram does: a new file gets a name, and only a name that was given is taken for a file. */
    ObjectNode withFile(String field, JsonNode parameters, int id) {
        JsonNode file = parameters.path(field);
        String name = file.asText("");
        if (file.isObject()) {
            name = field + "-" + (files.size() + 1);
            files.add(name);
        } else if (!files.contains(name)) {
            throw new RefusedCall(400, "Bad Request: wrong remote file identifier specified: can't unserialize it");
        }
        captions.add(id);
        ObjectNode message = message(parameters, id);
        if (field.equals("document")) {
            message.putObject("document").put("file_id", name).put("file_unique_id", "u" + name);
        } else {
            for (int size : List.of(90, 800)) {
                message.withArray("photo")
                        .addObject()
                        .put("file_id", size == 800 ? name : name + "-small")
                        .put("file_unique_id", "u" + name + size)
                        .put("width", size)
                        .put("height", size);
            }
        }
        return message;
    }
}
