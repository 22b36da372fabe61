package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call that Telegram accepted.
 *
 * @param messageId of the message that came of it; 0 where none did
 */
public record Call(String method, JsonNode parameters, int messageId) {

    public long chat() {
        return parameters.path("chat_id").asLong();
    }

    /** The text as a reader sees it, also of what stands under a photo. */
    public String text() {
        return SentText.plain(
                parameters.path(parameters.has("caption") ? "caption" : "text").asText());
    }

    public JsonNode keyboard() {
        return parameters.path("reply_markup").path("inline_keyboard");
    }
}
