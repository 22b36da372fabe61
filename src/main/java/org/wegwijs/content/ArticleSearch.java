package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** Finds articles by what people type, in any language, misspelt or not. Built from the database at start, in memory. */
@Component
public class ArticleSearch {

    /** More words than this say no more about what is asked. */
    private static final int MOST_WORDS = 40;

    /** What an article found through another language than the asked one is worth. */
    private static final double OTHER_LANGUAGE = 0.8;

    /** Candidates per language, before the reader is looked at. */
    private static final int CANDIDATES = 20;

    /** A word that every fourth question holds weighs a seventh of one that none does. */
    private static final double DAMPING = 25;

    /** Holding a third of what is asked is as good as holding all: measured, 19 in 20 of those articles are right. */
    private static final double ENOUGH = 1 / 3.0;

    private final Editions editions;
    private volatile Map<String, Double> shareOfQuestions = Map.of();
    private final Map<LanguageTag, LanguageIndex> indexes = new ConcurrentHashMap<>();

    /**
     * An article that may be what was asked for.
     *
     * @param score 0 to 1: how much of the question the article holds, less where it is meant for other readers
     */
    public record Hit(String articleId, double score) {}

    ArticleSearch(Editions editions, StarterContent starter) {
        this.editions = editions;
        starter.importOnce();
        editions.all().stream()
                .flatMap(edition -> edition.texts().values().stream())
                .collect(Collectors.groupingBy(ArticleText::language))
                .forEach((language, texts) ->
                        index(language).put(texts.stream().map(SearchText::of).toList()));
    }

    /**
     * The articles nearest to a text, best first, none of them past its last day.
     *
     * @param language of the person; articles found through the words of other languages count less
     * @param limit how many at most, above 0
     */
    public List<Hit> search(String text, LanguageTag language, Reader reader, int limit) {
        List<String> typed = LanguageIndex.words(NormalText.of(text)).stream()
                .limit(MOST_WORDS)
                .toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        List<String> unknown = typed.stream().filter(word -> !isKnown(word)).toList();
        Map<String, Double> best = new HashMap<>();
        indexes.forEach((tag, index) -> {
            double weight = tag.equals(language) ? 1 : OTHER_LANGUAGE;
            index.search(words(typed, unknown, index.vocabulary()), id -> true, CANDIDATES)
                    .forEach(match -> best.merge(match.id(), Math.min(1, match.share() / ENOUGH) * weight, Math::max));
        });
        List<Hit> hits = new ArrayList<>();
        best.forEach((id, share) ->
                editions.shown(id).ifPresent(edition -> hits.add(new Hit(id, share * reader.fit(edition.source())))));
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::articleId));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /**
     * Tells which words questions are made of whatever they are about, so that those count less.
     *
     * @param shares of questions that hold a word, 0 to 1; words as {@link NormalText} writes them
     */
    public void damp(Map<String, Double> shares) {
        shareOfQuestions = Map.copyOf(shares);
    }

    /** Brings the indexes in line with what is shown of one article. */
    void update(String id) {
        Optional<Edition> edition = editions.any(id);
        Map<LanguageTag, ArticleText> texts = edition.map(Edition::texts).orElse(Map.of());
        indexes.forEach((language, index) -> {
            if (!texts.containsKey(language)) {
                index.remove(id);
            }
        });
        texts.forEach((language, text) -> index(language).put(List.of(SearchText.of(text))));
    }

    private LanguageIndex index(LanguageTag language) {
        return indexes.computeIfAbsent(language, LanguageIndex::new);
    }

    private boolean isKnown(String word) {
        return indexes.values().stream().anyMatch(index -> index.vocabulary().knows(word));
    }

    /** Only words that no language knows are misspelt: a Dutch word in an English index is not. */
    private List<TypedWord> words(List<String> typed, List<String> unknown, Vocabulary vocabulary) {
        return typed.stream()
                .map(word -> new TypedWord(
                        word,
                        unknown.contains(word) ? vocabulary.nearest(word).orElse(word) : word,
                        1 / (1 + DAMPING * shareOfQuestions.getOrDefault(word, 0.0))))
                .toList();
    }
}
