package org.wegwijs.language;

/**
 * A text of the assistant, ready to be shown.
 *
 * @param text CommonMark, in {@code language}
 * @param language the one it was found in, which can be another than was asked for
 * @param machineDrafted whether a machine translated it and nobody has approved it yet
 */
public record Message(String text, LanguageTag language, boolean machineDrafted) {}
