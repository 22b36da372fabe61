package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the form of a draft, as the text that it makes.
 *
 * @param faults what could not be taken over
 */
record Typed(String text, List<Untaken> faults) {

    /**
     * @param deed what the pressed button stands for: {@code up-2}, {@code down-2} and {@code remove-2} move and remove a
     *     segment, {@code add} and {@code add-source} make room for one more
     */
    static Typed of(Draft draft, MultiValueMap<String, String> typed, String deed, TypedService.Meant meant) {
        return draft.kind() == Kind.SERVICES ? service(draft, typed, meant) : article(draft, typed, deed);
    }

    private static Typed service(Draft draft, MultiValueMap<String, String> typed, TypedService.Meant meant) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        // What is not ticked is not sent; the mark says that it could have been.
        if (typed.containsKey("marks")) {
            ServiceForm.MANY.forEach(type -> marks.put(type, typed.getOrDefault(type, List.of())));
        }
        ServiceForm form = ServiceForm.of(draft.item(), draft.body()).with(typed.toSingleValueMap(), marks, meant);
        return new Typed(form.text(), form.faults());
    }

    private static Typed article(Draft draft, MultiValueMap<String, String> typed, String deed) {
        ArticleForm form = ArticleForm.empty(draft.item(), draft.kind() == Kind.PRACTICES);
        form.sources().clear();
        for (String name : ArticleForm.FACTS) {
            if (!name.equals("id") && !name.equals("kind")) {
                List<String> words = typed.getOrDefault(name, List.of());
                form.facts()
                        .put(
                                name,
                                name.equals("group")
                                        ? words.stream()
                                                .flatMap(line -> List.of(line.split("[,\\n]")).stream())
                                                .map(String::strip)
                                                .toList()
                                        : words);
            }
        }
        ArticleForm.DATES.forEach(name -> form.put(name, value(typed, name, 0)));
        int sources = typed.getOrDefault("source-name", List.of()).size();
        for (int i = 0; i < sources; i++) {
            ArticleForm.Part source =
                    new ArticleForm.Part(value(typed, "source-name", i), value(typed, "source-address", i));
            if (!source.id().isBlank() || !source.text().isBlank()) {
                form.sources().add(source);
            }
        }
        if (deed.equals("add-source") || form.sources().isEmpty()) {
            form.sources().add(new ArticleForm.Part("", ""));
        }
        List<ArticleForm.Part> segments = new ArrayList<>();
        int count = typed.getOrDefault("segment", List.of()).size();
        for (int i = 0; i < count; i++) {
            segments.add(new ArticleForm.Part(value(typed, "segment", i), value(typed, "text", i)));
        }
        arrange(segments, deed);
        form.segments().addAll(segments);
        if (form.practice()) {
            form.dropEmptyPartsOfPractice();
            form.facts()
                    .put(
                            "topics",
                            form.list("topics").stream()
                                    .filter(topic -> !topic.equals(form.fact("topic")))
                                    .toList());
        }
        return new Typed(form.text(), List.of());
    }

    /** The title stays where it is. */
    private static void arrange(List<ArticleForm.Part> segments, String deed) {
        if (deed.equals("add")) {
            int number = segments.size();
            while (taken(segments, "part-" + number)) {
                number++;
            }
            segments.add(new ArticleForm.Part("part-" + number, ""));
            return;
        }
        if (!deed.matches("(up|down|remove)-\\d{1,3}")) {
            return;
        }
        int at = Integer.parseInt(deed.substring(deed.indexOf('-') + 1));
        if (at < 1 || at >= segments.size()) {
            return;
        }
        ArticleForm.Part part = segments.remove(at);
        if (deed.startsWith("up")) {
            segments.add(Math.max(1, at - 1), part);
        } else if (deed.startsWith("down")) {
            segments.add(Math.min(segments.size(), at + 1), part);
        }
    }

    private static boolean taken(List<ArticleForm.Part> segments, String id) {
        return segments.stream().anyMatch(segment -> segment.id().equals(id));
    }

    private static String value(MultiValueMap<String, String> typed, String name, int at) {
        List<String> values = typed.getOrDefault(name, List.of());
        return at < values.size() ? values.get(at) : "";
    }
}
