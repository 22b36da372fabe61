package org.wegwijs.understanding;

/**
 * What the examples make of a text whose intent is known.
 *
 * @param truth the intent it has
 * @param intent the likeliest one; empty where no example has anything of the text
 * @param confidence 0 to 1; the lower, the more the text is like nothing that was taught
 */
record Guess(String truth, String intent, double confidence) {

    boolean inScope() {
        return !truth.equals(Phrases.OUT_OF_SCOPE);
    }

    boolean right() {
        return truth.equals(intent);
    }

    /** Whether nothing is answered, because it is too unsure or like the examples of nothing. */
    boolean refused(double threshold) {
        return intent.isEmpty() || intent.equals(Phrases.OUT_OF_SCOPE) || confidence < threshold;
    }
}
