package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** The commands and descriptions of a bot in each language, as Telegram keeps them; to be used under a lock. */
final class KeptProfile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> entries = new HashMap<>();

    /** @param method begins with {@code set} */
    JsonNode keep(String method, JsonNode parameters) {
        String language = parameters.path("language_code").asText("");
        if (!language.isEmpty() && !language.matches("[a-z]{2}") && !language.equals("null")) {
            throw new IllegalArgumentException("LANG_CODE_INVALID");
        }
        parameters.path("commands").forEach(KeptProfile::checkCommand);
        entries.put("get" + method.substring(3) + language, parameters);
        return JSON.getNodeFactory().booleanNode(true);
    }

    private static void checkCommand(JsonNode command) {
        boolean named = command.path("command").asText().matches("[a-z0-9_]{1,32}");
        int length = command.path("description").asText().length();
        if (!named || length < 1 || length > 256) {
            throw new IllegalArgumentException("BOT_COMMAND_INVALID");
        }
    }

    /** @param method begins with {@code get} */
    JsonNode kept(String method, JsonNode parameters) {
        JsonNode kept = entries.get(method + parameters.path("language_code").asText(""));
        if (method.equals("getmycommands")) {
            return kept == null ? JSON.createArrayNode() : kept.path("commands");
        }
        String field = method.equals("getmydescription") ? "description" : "short_description";
        return JSON.createObjectNode()
                .put(field, kept == null ? "" : kept.path(field).asText());
    }
}
