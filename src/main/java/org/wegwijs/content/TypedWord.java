package org.wegwijs.content;

/**
 * A word of a question.
 *
 * @param typed as {@link org.wegwijs.language.NormalText} writes it
 * @param spelt the same as an index knows it: another word only where it was misspelt
 * @param weight above 0 to 1: the less, the more questions hold it
 */
record TypedWord(String typed, String spelt, double weight) {}
