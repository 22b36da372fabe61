package org.wegwijs.understanding;

import java.util.List;

/**
 * What a change of words does to examples held back: what is understood from examples and terms, without the search.
 *
 * @param asked how many examples
 * @param rightBefore how many of them are understood right without it
 * @param rightAfter the same with it
 * @param changes those that are understood otherwise
 */
public record Effect(int asked, int rightBefore, int rightAfter, List<Change> changes) {

    public Effect {
        changes = List.copyOf(changes);
    }

    /**
     * One example that is understood otherwise.
     *
     * @param truth the topic it is about
     * @param before the topic it was taken for; empty where nothing was sure enough
     * @param after likewise
     */
    public record Change(String text, String truth, String before, String after) {

        public boolean better() {
            return after.equals(truth);
        }

        public boolean worse() {
            return before.equals(truth);
        }
    }
}
