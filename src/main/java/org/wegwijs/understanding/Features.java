package org.wegwijs.understanding;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text is recognised by: its words, its pairs of words, the pieces of its words, and where it begins and ends.
 * Each counts once.
 */
final class Features {

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;

    /** More words than this say no more about what is asked. */
    private static final int MOST_WORDS = 60;

    private Features() {}

    /** Of a text as {@link org.wegwijs.language.NormalText} writes it. */
    static Set<String> of(String normalText) {
        List<String> words = words(normalText);
        Set<String> features = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            features.add(word(word));
            if (i > 0) {
                features.add("w2=" + words.get(i - 1) + " " + word);
            }
            addPieces("_" + word + "_", features);
        }
        if (!words.isEmpty()) {
            features.add("first=" + words.get(0));
            features.add("last=" + words.get(words.size() - 1));
            features.add("begin=" + String.join(" ", words.subList(0, Math.min(2, words.size()))));
        }
        return features;
    }

    static List<String> words(String normalText) {
        return Arrays.stream(normalText.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The feature of a whole word. */
    static String word(String word) {
        return "w=" + word;
    }

    private static void addPieces(String marked, Set<String> features) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= marked.length(); start++) {
                features.add(marked.substring(start, start + length));
            }
        }
    }
}
