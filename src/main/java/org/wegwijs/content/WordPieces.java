package org.wegwijs.content;

import java.util.ArrayList;
import java.util.List;

/** The parts and pairs of words by which a text is found when its words are not quite those of the question. */
final class WordPieces {

    private static final int BEGINNING = 5;

    private WordPieces() {}

    /** The runs of so many letters, the ends of the word marked; of a shorter word the whole. */
    static List<String> runs(String word, int length) {
        String marked = "_" + word + "_";
        if (marked.length() <= length) {
            return List.of(marked);
        }
        List<String> runs = new ArrayList<>(marked.length() - length + 1);
        for (int i = 0; i + length <= marked.length(); i++) {
            runs.add(marked.substring(i, i + length));
        }
        return runs;
    }

    /** The first letters of a word. */
    static String beginning(String word) {
        return word.length() <= BEGINNING ? word : word.substring(0, BEGINNING);
    }

    static String pair(String one, String next) {
        return one + " " + next;
    }

    /** Each two that follow one another. */
    static List<String> pairs(List<String> stems) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < stems.size(); i++) {
            pairs.add(pair(stems.get(i - 1), stems.get(i)));
        }
        return pairs;
    }
}
