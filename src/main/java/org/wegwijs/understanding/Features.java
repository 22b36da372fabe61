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

    private static final String WORD = "w=";
    private static final String NEIGHBOURS = "w2=";
    private static final String PAIR = "p=";
    private static final String FIRST = "first=";
    private static final String LAST = "last=";
    private static final String BEGIN = "begin=";

    /** The longest of these, a space and the marks of a word. */
    private static final int BESIDE_WORDS = 10;

    private final Seen seen;
    private final char[] text;

    private Features(Seen seen, int longestWord) {
        this.seen = seen;
        this.text = new char[2 * longestWord + BESIDE_WORDS];
    }

    /** Takes the features of a text, some of them more than once. */
    interface Seen {

        /** The feature is these characters of a text that changes afterwards. */
        void feature(char[] text, int from, int to);
    }

    /** Of a text as it was typed. */
    static Set<String> of(String typed) {
        Set<String> features = new HashSet<>();
        each(typed, (text, from, to) -> features.add(new String(text, from, to - from)));
        return features;
    }

    /** Of a text as it was typed, without a string for each. */
    static void each(String typed, Seen seen) {
        List<String> words = tokens(typed);
        int longest = 0;
        for (String word : words) {
            longest = Math.max(longest, word.length());
        }
        if (!words.isEmpty()) {
            new Features(seen, longest).each(words);
        }
    }

    /** The words of a text as {@link NormalText} writes it. */
    static List<String> words(String normalText) {
        return Arrays.stream(normalText.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Whether a feature is two words that stand somewhere in the same text. */
    static boolean isPair(String feature) {
        return feature.startsWith(PAIR);
    }

    private void each(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            feature(WORD, word);
            if (i > 0) {
                feature(NEIGHBOURS, words.get(i - 1), word);
            }
            for (int j = 0; j < i && i < MOST_PAIRED; j++) {
                pair(words.get(j), word);
            }
            pieces(word);
        }
        feature(FIRST, words.get(0));
        feature(LAST, words.get(words.size() - 1));
        if (words.size() > 1) {
            feature(BEGIN, words.get(0), words.get(1));
        } else {
            feature(BEGIN, words.get(0));
        }
    }

    private void pair(String one, String other) {
        if (one.compareTo(other) < 0) {
            feature(PAIR, one, other);
        } else {
            feature(PAIR, other, one);
        }
    }

    private void feature(String kind, String word) {
        seen.feature(text, 0, put(word, put(kind, 0)));
    }

    private void feature(String kind, String one, String other) {
        int end = put(one, put(kind, 0));
        text[end] = ' ';
        seen.feature(text, 0, put(other, end + 1));
    }

    private void pieces(String word) {
        text[0] = '_';
        int end = put(word, 1);
        text[end++] = '_';
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= end; start++) {
                seen.feature(text, start, start + length);
            }
        }
    }

    private int put(String part, int at) {
        part.getChars(0, part.length(), text, at);
        return at + part.length();
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
}
