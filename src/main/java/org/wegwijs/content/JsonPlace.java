package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A piece of a JSON file that knows where it stands, and to whom to tell what is wrong with it. */
final class JsonPlace {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Whole whole;
    private final JsonNode node;
    private final String path;
    private final String pointer;

    /** What all pieces of a file share. */
    private record Whole(String file, Map<String, Integer> lines, Collection<Fault> faults) {}

    private JsonPlace(Whole whole, JsonNode node, String path, String pointer) {
        this.whole = whole;
        this.node = node;
        this.path = path;
        this.pointer = pointer;
    }

    /** The whole file; empty, with a fault, where it is no JSON object. */
    static Optional<JsonPlace> read(SourceFile file, Collection<Fault> faults) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(file.text())) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
            JsonPlace root = new JsonPlace(new Whole(file.path(), lines, faults), JSON.readTree(file.text()), "", "");
            if (root.node.isObject()) {
                return Optional.of(root);
            }
            root.fault("is no JSON object: one service in braces { … }");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            faults.add(new Fault(file.path(), line, "", "is not JSON: " + e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    void fault(String what) {
        whole.faults().add(new Fault(whole.file(), whole.lines().getOrDefault(pointer, 0), path, what));
    }

    /** The field, there or not, to tell a fault of. */
    void fault(String name, String what) {
        JsonPlace field = field(name);
        if (field == null) {
            fault("'" + name + "' " + what);
        } else {
            field.fault(what);
        }
    }

    @Nullable
    JsonPlace field(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull()
                ? null
                : new JsonPlace(
                        whole,
                        value,
                        path.isEmpty() ? name : path + "." + name,
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The text of a field without blanks around it; null where it is missing or empty, with a fault where it is no text. */
    @Nullable
    String text(String name) {
        JsonPlace field = field(name);
        if (field == null) {
            return null;
        }
        if (!field.node.isString()) {
            field.fault("has to be a text in double quotes");
            return null;
        }
        String text = field.node.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /** The text of a field; empty, with a fault, where it is missing. */
    String required(String name) {
        int before = whole.faults().size();
        String text = text(name);
        if (text == null && whole.faults().size() == before) {
            fault("'" + name + "' is missing");
        }
        return text == null ? "" : text;
    }

    /** The items of a list; none where it is missing. */
    List<JsonPlace> items(String name) {
        JsonPlace list = field(name);
        if (list == null) {
            return List.of();
        }
        if (!list.node.isArray()) {
            list.fault("has to be a list in brackets [ … ]");
            return List.of();
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < list.node.size(); i++) {
            JsonPlace item = new JsonPlace(whole, list.node.get(i), list.path + "[" + i + "]", list.pointer + "/" + i);
            if (item.node.isObject()) {
                items.add(item);
            } else {
                item.fault("has to be an object in braces { … }");
            }
        }
        return List.copyOf(items);
    }

    /** The number in a field; null where it is missing or, with a fault, no number in the range. */
    @Nullable
    Double number(String name, double least, double most) {
        JsonPlace field = field(name);
        if (field == null) {
            return null;
        }
        if (!field.node.isNumber() || field.node.asDouble() < least || field.node.asDouble() > most) {
            field.fault("has to be a number from " + (long) least + " to " + (long) most + ", without quotes");
            return null;
        }
        return field.node.asDouble();
    }

    /** The day in a field; null where it is missing or, with a fault, no date. */
    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "'" + text + "' is no date: year-month-day, like 2026-11-22");
            return null;
        }
    }

    /** The web address in a field; null where it is missing or, with a fault, no address. */
    @Nullable
    URI address(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && Set.of("https", "http").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        fault(name, "'" + text + "' is no web address: https://…");
        return null;
    }

    /** Every field below this one, with the object that holds it. */
    void walk(BiConsumer<JsonPlace, String> visitor) {
        node.propertyNames().forEach(name -> {
            visitor.accept(this, name);
            JsonPlace field = field(name);
            if (field != null && field.node.isObject()) {
                field.walk(visitor);
            } else if (field != null && field.node.isArray()) {
                for (int i = 0; i < field.node.size(); i++) {
                    new JsonPlace(whole, field.node.get(i), field.path + "[" + i + "]", field.pointer + "/" + i)
                            .walk(visitor);
                }
            }
        });
    }
}
