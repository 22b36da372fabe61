package org.wegwijs.content;

/** A way in which a text may hold what is asked. Weights were measured on orientation pages in five languages. */
enum SearchField {
    /** Stems of title and text, those of the title more than once. */
    ALL(0.75, true),
    /** Stems of the title alone. */
    TITLE(0.55, true),
    /** How words begin: what most forms of a word share. */
    BEGINNINGS(0.15, true),
    /** Runs of four letters: what a word and its misspelling, or a compound and its part, share. */
    FOURS(0.25, true),
    THREES(0.15, true),
    /** Two stems in a row. They make a text better, but nobody expects them all. */
    PAIRS(0.85, false);

    final double weight;

    /** Whether a text that lacks it holds less of the question. */
    final boolean expected;

    SearchField(double weight, boolean expected) {
        this.weight = weight;
        this.expected = expected;
    }
}
