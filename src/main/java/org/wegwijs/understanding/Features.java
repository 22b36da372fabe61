package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wegwijs.language.NormalText;

/**
 * What a text is recognised by: its words, any two of its words, the pieces of its words, and where it begins and ends.
 * Each counts once. Any two words, near or far: on one part of BANKING77 held back, eight more right answers in a thousand;
 * on our own few examples, none.
 */
final class Features {

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;

    /** More words than this say no more about what is asked. */
    private static final int MOST_WORDS = 60;

    /** Later words are paired with their neighbours alone: pairs grow with the square of the length. */
    private static final int MOST_PAIRED = 30;

    /** Signs that tell kinds of questions apart, with what they are known as. */
    private static final String SIGNS = "?؟$€£%٪";

    private static final String KNOWN_AS = "??$€£%%";

    private static final String PAIR = "p=";

    private Features() {}

    /** Of a text as it was typed. */
    static Set<String> of(String typed) {
        List<String> words = tokens(typed);
        Set<String> features = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            features.add(word(word));
            if (i > 0) {
                features.add("w2=" + words.get(i - 1) + " " + word);
            }
            for (int j = 0; j < i && i < MOST_PAIRED; j++) {
                features.add(pair(words.get(j), word));
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

    /** The words of a text as {@link NormalText} writes it. */
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

    /** Whether a feature is two words that stand somewhere in the same text. */
    static boolean isPair(String feature) {
        return feature.startsWith(PAIR);
    }

    private static List<String> tokens(String typed) {
        List<String> tokens = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < typed.length(); i++) {
            int sign = SIGNS.indexOf(typed.charAt(i));
            if (sign >= 0) {
                tokens.addAll(words(NormalText.of(typed.substring(begin, i))));
                tokens.add(KNOWN_AS.substring(sign, sign + 1));
                begin = i + 1;
            }
        }
        tokens.addAll(words(NormalText.of(typed.substring(begin))));
        return tokens.subList(0, Math.min(MOST_WORDS, tokens.size()));
    }

    private static String pair(String one, String other) {
        return PAIR + (one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
    }

    private static void addPieces(String marked, Set<String> features) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= marked.length(); start++) {
                features.add(marked.substring(start, start + length));
            }
        }
    }
}
