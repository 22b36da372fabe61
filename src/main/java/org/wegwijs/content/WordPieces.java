package org.wegwijs.content;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The runs of four letters in words, their ends marked: what a word and its misspelling, or a compound and its part, share. */
final class WordPieces {

    private static final int LENGTH = 4;

    private WordPieces() {}

    static Set<String> of(Collection<String> words) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String word : words) {
            String marked = "_" + word + "_";
            if (marked.length() <= LENGTH) {
                pieces.add(marked);
            }
            for (int i = 0; i + LENGTH <= marked.length(); i++) {
                pieces.add(marked.substring(i, i + LENGTH));
            }
        }
        return pieces;
    }
}
