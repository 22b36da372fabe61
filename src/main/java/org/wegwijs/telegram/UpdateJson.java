package org.wegwijs.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Telegram's JSON of an update. The library's classes are made for Jackson 2. */
final class UpdateJson {

    /** The kinds that Telegram is asked for. */
    static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Logger log = LoggerFactory.getLogger(UpdateJson.class);
    private static final ObjectMapper UPDATES =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private UpdateJson() {}

    /** The update that is this text; empty where it is none, however it is read. */
    static Optional<Update> parse(byte[] text) {
        try {
            JsonNode node = UPDATES.readTree(text);
            boolean update =
                    node != null && node.isObject() && node.path("update_id").isIntegralNumber();
            return update ? Optional.of(read(node)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** An update that cannot be read becomes its bare id, so that it is not asked for again. */
    static Update read(JsonNode node) {
        try {
            Update update = UPDATES.treeToValue(node, Update.class);
            if (update.getUpdateId() != null) {
                return update;
            }
        } catch (JsonProcessingException | RuntimeException | StackOverflowError e) {
            log.warn(
                    "Update {} is of a form we do not know and was skipped: {}.",
                    node.path("update_id").asInt(),
                    e.getClass().getSimpleName());
        }
        Update bare = new Update();
        bare.setUpdateId(node.path("update_id").asInt());
        return bare;
    }
}
