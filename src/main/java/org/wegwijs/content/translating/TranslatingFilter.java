package org.wegwijs.content.translating;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.wegwijs.content.Translatable;

/** Which items a translator looks at; an empty field asks for nothing. */
public record TranslatingFilter(String state, String kind, String topic, String region) {

    static final List<String> KINDS = List.of("article", "service", "practice", "interface");

    static TranslatingFilter of(
            @Nullable String state, @Nullable String kind, @Nullable String topic, @Nullable String region) {
        return new TranslatingFilter(or(state), or(kind), or(topic), or(region));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Without a state: whatever is not approved throughout. Practices are found only by who asks for them. */
    boolean holds(Translatable item, Tally tally) {
        return (kind.isEmpty()
                        ? !item.kind().equals(Translatable.PRACTICE)
                        : item.kind().equals(kind))
                && (topic.isEmpty() || item.listed().topics().contains(topic))
                && (region.isEmpty() || item.listed().regions().contains(region))
                && SegmentState.named(state).map(one -> tally.in(one) > 0).orElse(!tally.done());
    }

    /** As the part of an address behind the question mark; empty where nothing is asked for. */
    public String query() {
        return new TreeMap<>(Map.of("state", state, "kind", kind, "topic", topic, "region", region))
                .entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&"));
    }
}
