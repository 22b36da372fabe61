package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What Telegram takes of messages; what it does not take throws IllegalArgumentException. */
final class MessageRules {

    private MessageRules() {}

    /** The parameters themselves, with a text. */
    static JsonNode texted(JsonNode parameters) {
        return checked(parameters, parameters.path("text").asText(), 4096);
    }

    /** The same with a text below a photo or a file. */
    static JsonNode captioned(JsonNode parameters) {
        return checked(parameters, parameters.path("caption").asText(), 1024);
    }

    private static JsonNode checked(JsonNode parameters, String html, int most) {
        String plain = SentText.plain(html);
        if (plain.isBlank()
                || plain.length() > most
                || !"HTML".equalsIgnoreCase(parameters.path("parse_mode").asText())) {
            throw new IllegalArgumentException("message text is empty or too long, or not HTML");
        }
        parameters.path("reply_markup").path("inline_keyboard").forEach(MessageRules::checkRow);
        return parameters;
    }

    private static void checkRow(JsonNode row) {
        if (row.isEmpty() || row.size() > 8) {
            throw new IllegalArgumentException("a row of " + row.size() + " buttons");
        }
        for (JsonNode button : row) {
            int data = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
            String url = button.path("url").asText("");
            boolean takes = url.isEmpty() ? data >= 1 && data <= 64 : url.matches("https?://[^/]+\\.[^/]+.*");
            if (!takes || button.path("text").asText().isBlank()) {
                throw new IllegalArgumentException("BUTTON_DATA_INVALID");
            }
        }
    }

    /** The parameters themselves, none of these empty. */
    static JsonNode having(JsonNode parameters, String... names) {
        for (String name : names) {
            if (parameters.path(name).asText("").isBlank()) {
                throw new IllegalArgumentException(name + " is missing");
            }
        }
        return parameters;
    }

    static void checkDeletion(JsonNode parameters) {
        int count = parameters.path("message_ids").size();
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("message_ids has " + count + " ids");
        }
    }
}
