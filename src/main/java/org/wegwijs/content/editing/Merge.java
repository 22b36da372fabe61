package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two changes of one item brought together, part by part: a part that one of them left alone becomes what the other made of
 * it. Where both changed a part, one's own words stay, and the part is named.
 */
final class Merge {

    private final List<String> both = new ArrayList<>();

    /**
     * What came of it.
     *
     * @param both the fields and segments that both changed, each in its own way
     */
    record Merged(String text, List<String> both) {}

    private <T> @Nullable T part(String name, @Nullable T base, @Nullable T mine, @Nullable T theirs) {
        if (Objects.equals(mine, base)) {
            return theirs;
        }
        if (!Objects.equals(theirs, base) && !Objects.equals(theirs, mine)) {
            both.add(name);
        }
        return mine;
    }

    /** All parts by name, in the order of theirs; those that only mine has come last. */
    <T> Map<String, T> parts(Map<String, T> base, Map<String, T> mine, Map<String, T> theirs) {
        Map<String, T> merged = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(theirs.keySet());
        names.addAll(mine.keySet());
        for (String name : names) {
            T part = part(name, base.get(name), mine.get(name), theirs.get(name));
            if (part != null) {
                merged.put(name, part);
            }
        }
        return merged;
    }

    /** Of articles and practices. */
    static Merged articles(String base, String mine, String theirs) {
        Merge merge = new Merge();
        ArticleForm from = ArticleForm.of(base);
        ArticleForm ours = ArticleForm.of(mine);
        ArticleForm published = ArticleForm.of(theirs);
        List<ArticleForm.Part> sources = merge.part("sources", from.sources(), ours.sources(), published.sources());
        ArticleForm merged = new ArticleForm(
                merge.parts(from.facts(), ours.facts(), published.facts()),
                sources == null ? List.of() : sources,
                new ArrayList<>());
        Map<String, String> texts = merge.parts(texts(from), texts(ours), texts(published));
        order(texts.keySet(), ids(from), ids(ours), ids(published))
                .forEach(id -> merged.segments().add(new ArticleForm.Part(id, texts.getOrDefault(id, ""))));
        return new Merged(merged.text(), merge.both);
    }

    private static Map<String, String> texts(ArticleForm form) {
        Map<String, String> texts = new LinkedHashMap<>();
        form.segments().forEach(segment -> texts.put(segment.id(), segment.text()));
        return texts;
    }

    private static List<String> ids(ArticleForm form) {
        return form.segments().stream().map(ArticleForm.Part::id).distinct().toList();
    }

    /** As the one has them who moved something; what only the other has stands after what it stood after there. */
    private static List<String> order(Set<String> wanted, List<String> base, List<String> mine, List<String> theirs) {
        boolean moved = !common(base, mine).equals(common(mine, base));
        List<String> order = new ArrayList<>(moved ? mine : theirs);
        List<String> other = moved ? theirs : mine;
        for (int i = 0; i < other.size(); i++) {
            if (!order.contains(other.get(i))) {
                order.add(i == 0 ? 0 : order.indexOf(other.get(i - 1)) + 1, other.get(i));
            }
        }
        order.retainAll(wanted);
        return order;
    }

    private static List<String> common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    /** Of services. */
    static Merged services(String slug, String base, String mine, String theirs) {
        Merge merge = new Merge();
        List<Map<String, List<JsonNode>>> parts = Stream.of(base, mine, theirs)
                .map(text -> ServiceDocument.of(slug, text).parts())
                .toList();
        String text = ServiceDocument.ofParts(slug, merge.parts(parts.get(0), parts.get(1), parts.get(2)))
                .text();
        return new Merged(text, merge.both);
    }
}
