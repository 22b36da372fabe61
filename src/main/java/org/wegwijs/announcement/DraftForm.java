package org.wegwijs.announcement;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A draft as the fields of a page carry it. What the fields do not say is as it was. */
final class DraftForm {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TARGET = 1_000;

    private final MultiValueMap<String, String> fields;

    DraftForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    Draft draft(Draft before) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> fallbacks = new TreeMap<>();
        fields.forEach((name, values) -> {
            String value = values.get(0).strip();
            if (name.startsWith("text.") && !value.isEmpty()) {
                texts.put(name.substring("text.".length()), cut(value.replace("\r\n", "\n"), LONGEST_TEXT));
            } else if (name.startsWith("fallback.") && !value.isEmpty()) {
                fallbacks.put(name.substring("fallback.".length()), value);
            }
        });
        fallbacks.keySet().removeAll(texts.keySet());
        return new Draft(
                cut(field("title"), LONGEST_TITLE),
                new TreeMap<>(texts),
                new TreeMap<>(fallbacks),
                Audience.of(all("place"), all("phase"), all("language"), all("topic")),
                field("urgent").isEmpty() ? Urgency.NORMAL : Urgency.urgent(cut(field("reason"), LONGEST_TITLE)),
                moment("starts", before.starts()),
                moment("ends", before.ends()),
                pointer(),
                before.attachment());
    }

    private @Nullable Pointer pointer() {
        return List.of(Pointer.Kind.values()).stream()
                .filter(kind -> kind.name().equals(field("pointer")))
                .findFirst()
                .map(kind -> new Pointer(kind, cut(field("target"), LONGEST_TARGET)))
                .orElse(null);
    }

    /** What cannot be read as a time is as it was before. */
    private @Nullable LocalMoment moment(String name, @Nullable LocalMoment before) {
        String value = field(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            String zone = field("zone");
            return new LocalMoment(
                    LocalDateTime.parse(value),
                    zone.isEmpty() ? Zones.USUAL.getId() : zone,
                    choice(field(name + "-choice")).orElse(null));
        } catch (DateTimeException e) {
            return before;
        }
    }

    private static Optional<LocalMoment.Choice> choice(String value) {
        return List.of(LocalMoment.Choice.values()).stream()
                .filter(choice -> choice.name().equals(value))
                .findFirst();
    }

    private String field(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
