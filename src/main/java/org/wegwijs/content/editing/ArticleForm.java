package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.PracticeFacts;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The fields of an article or practice as somebody types them: right or wrong, whole or not. What is wrong is found by
 * reading the {@linkplain #text text} made of them.
 *
 * @param facts the fields above the text by name; of a list its words
 * @param sources name and address by turns in a part each
 */
public record ArticleForm(Map<String, List<String>> facts, List<Part> sources, List<Part> segments) {

    static final List<String> FACTS = List.of(
            "id",
            "kind",
            "topic",
            "topics",
            "country",
            "organisation",
            "group",
            "principles",
            "activities",
            "phases",
            "audiences",
            "care",
            "region",
            "language");

    static final List<String> DATES = List.of("checked", "valid-until");

    private static final List<String> LISTS =
            List.of("topics", "group", "principles", "activities", "phases", "audiences", "care");

    private static final List<String> OF_PRACTICES =
            List.of("kind", "topics", "country", "organisation", "group", "principles", "activities");

    private static final Pattern SEGMENT = Pattern.compile("(?m)^<!-- *([^ ]*) *-->$");

    /** Two things that belong together: a segment's id and its text, a source's name and its address. */
    public record Part(String id, String text) {}

    static ArticleForm empty(String id, boolean practice) {
        ArticleForm form = new ArticleForm(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        form.put("id", id);
        if (practice) {
            form.put("kind", "practice");
        }
        form.facts.put("phases", List.of());
        form.facts.put("audiences", practice ? List.of("host", "professional") : List.of("newcomer"));
        form.put("region", practice ? "EU" : "NL");
        form.put("language", "en");
        form.sources.add(new Part("", ""));
        return form;
    }

    /** Whatever can be read of a text. */
    static ArticleForm of(String text) {
        ArticleForm form = new ArticleForm(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
        if (end > 0) {
            form.readFacts(text.substring(4, end + 1));
        }
        String[] blocks = SEGMENT.split(end > 0 ? text.substring(text.indexOf('\n', end + 1) + 1) : text, -1);
        Matcher comments = SEGMENT.matcher(text);
        for (int i = 1; i < blocks.length && comments.find(); i++) {
            String block = blocks[i].strip();
            boolean title = form.segments.isEmpty() && block.startsWith("#");
            form.segments.add(
                    new Part(comments.group(1), title ? block.substring(1).strip() : block));
        }
        return form;
    }

    private void readFacts(String yaml) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (read instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    if ("sources".equals(name) && value instanceof List<?> list) {
                        list.forEach(entry -> sources.add(source(entry)));
                    } else {
                        facts.put(String.valueOf(name), words(value));
                    }
                });
            }
        } catch (YAMLException e) {
            // Written by this form, so only a file that came from elsewhere; its text is still shown.
            facts.clear();
        }
    }

    private static Part source(Object entry) {
        return entry instanceof Map<?, ?> map
                ? new Part(word(map.get("name")), word(map.get("address")))
                : new Part(word(entry), "");
    }

    private static List<String> words(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ArticleForm::word).toList()
                : List.of(word(value));
    }

    private static String word(@Nullable Object value) {
        return value instanceof java.util.Date date
                ? date.toInstant()
                        .atZone(java.time.ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : value == null ? "" : String.valueOf(value);
    }

    public boolean practice() {
        return facts.containsKey("kind");
    }

    public String fact(String name) {
        List<String> words = facts.getOrDefault(name, List.of());
        return words.isEmpty() ? "" : words.get(0);
    }

    public List<String> list(String name) {
        return facts.getOrDefault(name, List.of());
    }

    void put(String name, String value) {
        facts.put(name, List.of(value));
    }

    public boolean partOfPractice(String id) {
        return PracticeFacts.SEGMENTS.contains(id) || PracticeFacts.MAY_FOLLOW.contains(id);
    }

    /** With every part that a practice can have, in the order in which it tells them; those that it has not are empty. */
    void addPartsOfPractice() {
        List<String> order = Stream.concat(PracticeFacts.SEGMENTS.stream(), PracticeFacts.MAY_FOLLOW.stream())
                .toList();
        List<String> there = segments.stream().map(Part::id).toList();
        order.stream().filter(id -> !there.contains(id)).forEach(id -> segments.add(new Part(id, "")));
        segments.sort(Comparator.comparingInt(part -> {
            int at = order.indexOf(part.id());
            return at < 0 ? order.size() : at;
        }));
    }

    /** Without the parts that a practice need not tell and that nobody wrote anything in. */
    void dropEmptyPartsOfPractice() {
        segments.removeIf(part ->
                PracticeFacts.MAY_FOLLOW.contains(part.id()) && part.text().isBlank());
    }

    public String title() {
        return segments.isEmpty() ? "" : segments.get(0).text();
    }

    public String language() {
        return fact("language").matches("[a-zA-Z-]{2,35}") ? fact("language") : "en";
    }

    /** The text that these fields make. */
    String text() {
        StringBuilder text = new StringBuilder("---\n");
        Stream.concat(FACTS.stream(), Stream.of("sources"))
                .filter(name -> practice() || !OF_PRACTICES.contains(name))
                .forEach(name -> {
                    if (name.equals("sources")) {
                        text.append("sources:\n");
                        sources.forEach(source -> text.append("  - name: ")
                                .append(quoted(source.id()))
                                .append("\n    address: ")
                                .append(quoted(source.text()))
                                .append('\n'));
                    } else if (LISTS.contains(name)) {
                        text.append(name)
                                .append(": ")
                                .append(list(name).stream()
                                        .filter(word -> !word.isBlank())
                                        .map(ArticleForm::quoted)
                                        .collect(Collectors.joining(", ", "[", "]")))
                                .append('\n');
                    } else {
                        text.append(name)
                                .append(": ")
                                .append(quoted(fact(name)))
                                .append('\n');
                    }
                });
        DATES.forEach(name ->
                text.append(name).append(": ").append(quoted(fact(name))).append('\n'));
        text.append("---\n");
        for (int i = 0; i < segments.size(); i++) {
            Part segment = segments.get(i);
            text.append(i == 0 ? "" : "\n")
                    .append("<!-- ")
                    .append(segment.id())
                    .append(" -->\n")
                    .append(i == 0 ? "# " : "")
                    .append(segment.text().strip().replace("\r\n", "\n"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String word) {
        return '"' + word.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ") + '"';
    }
}
