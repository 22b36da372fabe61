package org.wegwijs.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wegwijs.files.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a file of JSON objects, one a line. */
record JsonLine(String file, int number, JsonNode object) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every line that is an object; blank ones are none. */
    static List<JsonLine> read(String file, Collection<Fault> faults) {
        List<JsonLine> read = new ArrayList<>();
        int before = faults.size();
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    object(file, i + 1, lines.get(i), faults).ifPresent(read::add);
                }
            }
            if (read.isEmpty() && faults.size() == before) {
                faults.add(new Fault(file, 0, "", "holds nothing"));
            }
        } catch (IOException | InvalidPathException e) {
            faults.add(new Fault(file, 0, "", "cannot be read: " + e.getClass().getSimpleName()));
        }
        return read;
    }

    /** A text; the empty text, with a fault, where it is missing. Numbers are texts too. */
    String required(String name, Collection<Fault> faults) {
        String text = optional(name, "");
        if (text.isBlank()) {
            faults.add(fault("'" + name + "' is missing"));
        }
        return text;
    }

    String optional(String name, String otherwise) {
        JsonNode value = object.get(name);
        return value != null && (value.isString() || value.isNumber()) ? value.asString() : otherwise;
    }

    /** False only where it says so. */
    boolean isNotFalse(String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isBoolean() || value.asBoolean();
    }

    /** The texts of a list; none, with a fault, where it is missing. */
    List<String> texts(String name, Collection<Fault> faults) {
        JsonNode value = object.get(name);
        List<String> texts = new ArrayList<>();
        if (value == null || !value.isArray()) {
            faults.add(fault("'" + name + "' is no list"));
        } else {
            value.forEach(item -> texts.add(item.asString("")));
        }
        return texts;
    }

    Fault fault(String what) {
        return new Fault(file, number, "", what);
    }

    private static Optional<JsonLine> object(String file, int number, String line, Collection<Fault> faults) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return Optional.of(new JsonLine(file, number, node));
            }
            faults.add(new Fault(file, number, "", "is no JSON object"));
        } catch (JacksonException e) {
            faults.add(new Fault(file, number, "", "is not JSON"));
        }
        return Optional.empty();
    }
}
