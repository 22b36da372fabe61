package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wegwijs.language.LanguageTag;

/**
 * Words of one language by stems of another, counted from lines that say the same: IBM Model 1 (Brown and others, 1993,
 * "The mathematics of statistical machine translation").
 */
final class Glossary {

    private static final int ITERATIONS = 6;

    /** More words than this for one stem are chance. */
    private static final int MOST_WORDS = 10;

    private static final double LIKELY = 0.02;

    /** The less likely meanings are often synonyms, and worth more than how often they were chosen. */
    private static final double LEVEL = 0.7;

    /** Names are written alike in many languages, but so are some words of other meanings. */
    private static final double ALIKE = 0.5;

    /** Shorter words are alike by chance. */
    private static final int SHORTEST_ALIKE = 4;

    /** Longer lines teach little for their time. */
    private static final int LONGEST = 80;

    private final Stems from;
    private final Vocabulary known = new Vocabulary();
    private final Set<String> theirs = new HashSet<>();
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    /**
     * What a stem may mean.
     *
     * @param weight the more, the likelier the stem stands for this word, 0 to 1
     */
    private record Meaning(String word, double weight) {}

    /** Two lines that say the same, or two titles. */
    record Pair(String from, String to) {}

    private Glossary(LanguageTag from) {
        this.from = new Stems(from);
    }

    static Glossary of(List<Pair> pairs, LanguageTag from, LanguageTag to) {
        Glossary glossary = new Glossary(from);
        glossary.learn(pairs, new Stems(to));
        return glossary;
    }

    /** The words that a question's words stand for; a word that no line taught, or both languages have, is kept as it is. */
    List<TypedWord> translated(List<TypedWord> question) {
        Map<String, Double> weights = new HashMap<>();
        Set<String> inOrder = new LinkedHashSet<>();
        for (TypedWord word : question) {
            for (String stem : stems(word.typed())) {
                List<Meaning> means =
                        new ArrayList<>(meanings.getOrDefault(stem, List.of(new Meaning(word.typed(), 1))));
                if (word.typed().length() >= SHORTEST_ALIKE && theirs.contains(word.typed())) {
                    means.add(new Meaning(word.typed(), ALIKE));
                }
                means.forEach(meaning -> {
                    inOrder.add(meaning.word());
                    weights.merge(meaning.word(), word.weight() * meaning.weight(), Math::max);
                });
            }
        }
        return inOrder.stream()
                .map(word -> new TypedWord(word, word, weights.getOrDefault(word, 0.0)))
                .toList();
    }

    private List<String> stems(String typed) {
        String spelt = known.knows(typed) ? typed : known.nearest(typed).orElse(typed);
        return from.of(spelt);
    }

    private void learn(List<Pair> pairs, Stems to) {
        Numbers stems = new Numbers();
        Numbers words = new Numbers();
        Map<String, Boolean> says = new HashMap<>();
        List<int[]> froms = new ArrayList<>();
        List<int[]> tos = new ArrayList<>();
        for (Pair pair : pairs) {
            String normal = SearchTerms.normal(pair.from());
            known.add(new HashSet<>(SearchTerms.split(normal)));
            List<String> one = from.of(normal);
            List<String> other = SearchTerms.split(SearchTerms.normal(pair.to())).stream()
                    .filter(word -> says.computeIfAbsent(word, w -> !to.of(w).isEmpty()))
                    .toList();
            if (!one.isEmpty() && !other.isEmpty()) {
                froms.add(stems.of(one));
                tos.add(words.of(other));
                theirs.addAll(other);
            }
        }
        WordAlignment alignment = new WordAlignment(froms, tos, stems.size());
        alignment.iterate(ITERATIONS);
        Map<Integer, List<Meaning>> byStem = new HashMap<>();
        alignment.each((stem, word, probability) -> {
            if (probability > LIKELY) {
                byStem.computeIfAbsent(stem, s -> new ArrayList<>())
                        .add(new Meaning(words.name(word), Math.pow(probability, LEVEL)));
            }
        });
        byStem.forEach((stem, means) -> meanings.put(
                stems.name(stem),
                means.stream()
                        .sorted(Comparator.comparingDouble(Meaning::weight)
                                .reversed()
                                .thenComparing(Meaning::word))
                        .limit(MOST_WORDS)
                        .toList()));
    }

    /** Numbers words in the order in which they are met. */
    private static final class Numbers {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int[] of(List<String> words) {
            return words.stream()
                    .limit(LONGEST)
                    .mapToInt(word -> numbers.computeIfAbsent(word, w -> {
                        names.add(w);
                        return names.size() - 1;
                    }))
                    .toArray();
        }

        String name(int number) {
            return names.get(number);
        }

        int size() {
            return names.size();
        }
    }
}
