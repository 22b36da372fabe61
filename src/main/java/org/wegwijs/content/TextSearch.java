package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/** Texts in any number of languages, found by what people type. Knows of no database and of no reader. */
final class TextSearch {

    /** More words than this say no more about what is asked. */
    private static final int MOST_WORDS = 40;

    /** What a text found through another language than the asked one is worth. */
    private static final double OTHER_LANGUAGE = 0.8;

    /** Where the asked language holds so much of a question, others are asked only for words that are strange to it. */
    private static final double SURE = 1 / 3.0;

    /** A word that every fourth question holds weighs a seventh of one that none does. */
    private static final double DAMPING = 25;

    private final Map<LanguageTag, LanguageIndex> indexes = new ConcurrentHashMap<>();
    private volatile PackedIndexes packed;
    private volatile Map<String, Double> shareOfQuestions = Map.of();
    private volatile @Nullable Glossary glossary;

    /** @param packed indexes to begin with */
    TextSearch(PackedIndexes packed) {
        this.packed = packed;
    }

    /** Holds these texts and no others, searchable once this returns. */
    void fill(Map<LanguageTag, List<SearchText>> texts) {
        texts.entrySet().parallelStream()
                .forEach(ofLanguage -> index(ofLanguage.getKey()).fill(ofLanguage.getValue()));
        packed = PackedIndexes.NONE;
    }

    /** Adds or replaces texts of one language, searchable once this returns. */
    void put(LanguageTag language, Collection<SearchText> texts) {
        index(language).put(texts);
    }

    private LanguageIndex index(LanguageTag language) {
        return indexes.computeIfAbsent(language, tag -> new LanguageIndex(tag, packed.of(tag)));
    }

    /** Removes a text from all languages but these. */
    void keepOnly(String id, Set<LanguageTag> languages) {
        indexes.forEach((language, index) -> {
            if (!languages.contains(language)) {
                index.remove(id);
            }
        });
    }

    /**
     * Tells which words questions are made of whatever they are about, so that those count less.
     *
     * @param shares of questions that hold a word, 0 to 1; words as {@link SearchTerms#normal} writes them
     */
    void damp(Map<String, Double> shares) {
        shareOfQuestions = Map.copyOf(shares);
    }

    /** For questions in a language in which there are no texts; null for none. */
    void translateBy(@Nullable Glossary fromQuestions) {
        glossary = fromQuestions;
    }

    /**
     * The texts nearest to a question, best first.
     *
     * @param language of the question; texts found through the words of other languages count less
     * @param region of the texts that may be found; null for all
     * @param limit how many at most per language, above 0
     */
    List<LanguageIndex.Match> search(String question, LanguageTag language, @Nullable String region, int limit) {
        List<String> typed = SearchTerms.words(SearchTerms.normal(question)).stream()
                .limit(MOST_WORDS)
                .toList();
        List<String> unknown = typed.stream().filter(word -> !isKnown(word)).toList();
        Map<String, Double> best = new HashMap<>();
        Collection<String> open = typed;
        LanguageTag asked = indexed(language);
        LanguageIndex own = indexes.get(asked);
        if (own != null) {
            List<TypedWord> words = words(typed, unknown, own.vocabulary());
            own.search(words, region, limit).forEach(match -> best.put(match.id(), match.share()));
            if (best.values().stream().anyMatch(share -> share >= SURE)) {
                open = strange(words, own.vocabulary());
            }
        }
        for (Map.Entry<LanguageTag, LanguageIndex> other : indexes.entrySet()) {
            LanguageIndex index = other.getValue();
            if (!other.getKey().equals(asked) && helps(index.vocabulary(), open, unknown)) {
                index.search(words(typed, unknown, index.vocabulary()), region, limit)
                        .forEach(match -> best.merge(match.id(), match.share() * OTHER_LANGUAGE, Math::max));
            }
        }
        List<LanguageIndex.Match> matches = new ArrayList<>();
        best.forEach((id, share) -> matches.add(new LanguageIndex.Match(id, share)));
        matches.sort(Comparator.comparingDouble(LanguageIndex.Match::share)
                .reversed()
                .thenComparing(LanguageIndex.Match::id));
        return matches;
    }

    /** A variety without texts of its own is searched in the language whose variety it is. */
    private LanguageTag indexed(LanguageTag language) {
        return language.fallbacks().stream()
                .filter(tag -> tag.sameLanguageAs(language) && indexes.containsKey(tag))
                .findFirst()
                .orElse(language);
    }

    /** What a language neither knows nor takes for a misspelling of its own: another may. */
    private static List<String> strange(List<TypedWord> words, Vocabulary vocabulary) {
        return words.stream()
                .filter(word -> !vocabulary.knows(word.spelt()))
                .map(TypedWord::typed)
                .toList();
    }

    /** Whether a language can say more of these words; of a word that none knows, any may hold a part. */
    private static boolean helps(Vocabulary vocabulary, Collection<String> words, Collection<String> unknown) {
        return words.stream().anyMatch(word -> vocabulary.knows(word) || unknown.contains(word));
    }

    private boolean isKnown(String word) {
        return indexes.values().stream().anyMatch(index -> index.vocabulary().knows(word));
    }

    /** Only words that no language knows are misspelt: a Dutch word in an English index is not. */
    private List<TypedWord> words(List<String> typed, List<String> unknown, Vocabulary vocabulary) {
        Glossary translating = glossary;
        if (translating != null) {
            return translating.translated(typed.stream()
                    .map(word -> new TypedWord(word, word, weight(word)))
                    .toList());
        }
        return typed.stream()
                .map(word -> {
                    String spelt =
                            unknown.contains(word) ? vocabulary.nearest(word).orElse(word) : word;
                    return new TypedWord(word, spelt, Math.min(weight(word), weight(spelt)));
                })
                .toList();
    }

    private double weight(String word) {
        return 1 / (1 + DAMPING * shareOfQuestions.getOrDefault(word, 0.0));
    }
}
