package org.wegwijs.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Listed;
import org.wegwijs.content.Services;

/** The articles, practices and services that can answer a question, as somebody looks for them. */
@Component
class ItemChoices {

    /** More than these are not read through. */
    private static final int MOST = 20;

    private final Articles articles;
    private final Services services;

    ItemChoices(Articles articles, Services services) {
        this.articles = articles;
        this.services = services;
    }

    /**
     * An item to choose.
     *
     * @param kind {@code articles}, {@code practices} or {@code services}
     */
    public record Choice(String id, String title, String kind, List<String> regions, boolean withheld) {

        private static Choice of(Listed item, String kind) {
            return new Choice(item.id(), item.title(), kind, item.regions(), item.withheld());
        }
    }

    /**
     * Those with all of these words in their title or id, at most {@value #MOST}, by title, whole names first.
     *
     * @param words none where nothing was looked for
     * @param chosen the id of one that is among them in any case; may be empty
     */
    List<Choice> find(String words, String chosen) {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty() && chosen.isEmpty()) {
            return List.of();
        }
        String whole = words.strip().toLowerCase(Locale.ROOT);
        Predicate<Listed> holds = item -> item.id().equals(chosen) || !wanted.isEmpty() && holds(item, wanted);
        List<Choice> found = new ArrayList<>();
        add(found, articles.listed(false), holds, "articles");
        add(found, articles.listed(true), holds, "practices");
        add(found, services.listed(), holds, "services");
        found.sort(Comparator.comparing((Choice choice) -> !choice.id().equals(chosen))
                .thenComparing(choice -> !choice.id().equals(whole)
                        && !choice.title().toLowerCase(Locale.ROOT).equals(whole))
                .thenComparing(Choice::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Choice::id));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static void add(List<Choice> found, List<Listed> items, Predicate<Listed> holds, String kind) {
        items.stream().filter(holds).map(item -> Choice.of(item, kind)).forEach(found::add);
    }

    private static boolean holds(Listed item, List<String> words) {
        String text = item.title().toLowerCase(Locale.ROOT) + " " + item.id();
        return words.stream().allMatch(text::contains);
    }

    /** What the item of this id is about first of all; empty where there is none. */
    String topic(String id) {
        Optional<String> article = articles.kept(id).map(ArticleDraft::topic);
        return article.or(() -> services.kept(id).map(draft -> draft.text().topic()))
                .orElse("");
    }
}
