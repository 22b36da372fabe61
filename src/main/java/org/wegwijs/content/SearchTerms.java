package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wegwijs.language.NormalText;

/** What is looked for in each field. */
final class SearchTerms {

    /** How much more often a title's word counts than one of the text. */
    private static final int TITLE_TIMES = 3;

    private static final int FOUR = 4;
    private static final int THREE = 3;

    /** French and Italian words that lose their last letter before a vowel: {@code l'école}, {@code dell'asilo}. */
    private static final Pattern ELIDED = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|un|(?:a|da|de|ne|su)ll)['’‘ʼ`´＇](?=\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private SearchTerms() {}

    /** As texts and questions are compared; of a word that has swallowed its article only the word. */
    static String normal(String text) {
        return NormalText.of(ELIDED.matcher(text).replaceAll(" "));
    }

    /** The terms of a normal text, as often as they stand there. */
    static Map<SearchField, List<String>> of(SearchText text, Stems stems) {
        List<String> ofTitle = stems.of(text.title());
        List<String> ofBody = stems.of(text.body());
        List<String> all = new ArrayList<>(ofBody);
        List<String> pairs = new ArrayList<>(WordPieces.pairs(ofTitle));
        for (int i = 0; i < TITLE_TIMES; i++) {
            all.addAll(ofTitle);
        }
        pairs.addAll(WordPieces.pairs(ofBody));
        List<String> beginnings = new ArrayList<>();
        List<String> fours = new ArrayList<>();
        List<String> threes = new ArrayList<>();
        for (String word : split(text.title() + " " + text.body())) {
            beginnings.add(WordPieces.beginning(word));
            fours.addAll(WordPieces.runs(word, FOUR));
            threes.addAll(WordPieces.runs(word, THREE));
        }
        Map<SearchField, List<String>> terms = new EnumMap<>(SearchField.class);
        terms.put(SearchField.ALL, all);
        terms.put(SearchField.TITLE, ofTitle);
        terms.put(SearchField.BEGINNINGS, beginnings);
        terms.put(SearchField.FOURS, fours);
        terms.put(SearchField.THREES, threes);
        terms.put(SearchField.PAIRS, pairs);
        return terms;
    }

    /** The terms of a question, each with the weight of its word; the greater where two words have it. */
    static Map<SearchField, Map<String, Double>> of(List<TypedWord> words, Stems stems) {
        Map<String, Double> stemmed = stems.of(words);
        Map<String, Double> beginnings = new LinkedHashMap<>();
        Map<String, Double> fours = new LinkedHashMap<>();
        Map<String, Double> threes = new LinkedHashMap<>();
        for (TypedWord word : words) {
            beginnings.merge(WordPieces.beginning(word.spelt()), word.weight(), Math::max);
            // What is left of a misspelt word is more than what a wrong guess has of it.
            WordPieces.runs(word.typed(), FOUR).forEach(run -> fours.merge(run, word.weight(), Math::max));
            WordPieces.runs(word.typed(), THREE).forEach(run -> threes.merge(run, word.weight(), Math::max));
        }
        Map<SearchField, Map<String, Double>> terms = new EnumMap<>(SearchField.class);
        terms.put(SearchField.ALL, stemmed);
        terms.put(SearchField.TITLE, stemmed);
        terms.put(SearchField.BEGINNINGS, beginnings);
        terms.put(SearchField.FOURS, fours);
        terms.put(SearchField.THREES, threes);
        terms.put(SearchField.PAIRS, pairs(stemmed));
        return terms;
    }

    /** The words of a normal text, as often as they stand there. */
    static List<String> split(String normalText) {
        return Arrays.stream(normalText.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The distinct words of a normal text, in their order. */
    static Set<String> words(String normalText) {
        return new LinkedHashSet<>(split(normalText));
    }

    private static Map<String, Double> pairs(Map<String, Double> stems) {
        List<String> inOrder = List.copyOf(stems.keySet());
        Map<String, Double> pairs = new LinkedHashMap<>();
        for (int i = 1; i < inOrder.size(); i++) {
            String one = inOrder.get(i - 1);
            String next = inOrder.get(i);
            pairs.put(
                    WordPieces.pair(one, next), Math.min(stems.getOrDefault(one, 0.0), stems.getOrDefault(next, 0.0)));
        }
        return pairs;
    }
}
