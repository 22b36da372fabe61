package org.wegwijs.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of a form with files (RFC 7578), as the parameters that the same call has as JSON; a file is its name and its size, also where it is attached under another name. */
final class Multipart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private Multipart() {}

    static ObjectNode read(byte[] body, String type) throws JsonProcessingException {
        // One character for each byte, so that sizes stay right.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        ObjectNode parameters = JSON.createObjectNode();
        for (String part : text.split(Pattern.quote(boundary))) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (end < 0 || !name.find()) {
                continue;
            }
            String content = part.substring(end + 4, part.length() - 2);
            Matcher file = FILE.matcher(part.substring(0, end));
            if (file.find()) {
                parameters.putObject(name.group(1)).put("name", file.group(1)).put("size", content.length());
            } else {
                String value = new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                parameters.set(
                        name.group(1),
                        value.startsWith("{")
                                ? JSON.readTree(value)
                                : JSON.getNodeFactory().textNode(value));
            }
        }
        for (String name : List.of("photo", "document")) {
            String value = parameters.path(name).asText("");
            if (value.startsWith("attach://")) {
                parameters.set(name, parameters.remove(value.substring("attach://".length())));
            }
        }
        return parameters;
    }

    /** The parameters of {@code editMessageMedia} as the call has them that sends such a file, and {@code type} beside. */
    static ObjectNode likeOneThatSends(JsonNode parameters) {
        ObjectNode flat = parameters.deepCopy();
        JsonNode media = flat.remove("media");
        media.properties().forEach(field -> flat.set(field.getKey(), field.getValue()));
        String file = flat.remove("media").asText();
        String field = flat.path("type").asText();
        if (file.startsWith("attach://")) {
            flat.set(field, flat.remove(file.substring("attach://".length())));
        } else {
            flat.put(field, file);
        }
        return flat;
    }
}
