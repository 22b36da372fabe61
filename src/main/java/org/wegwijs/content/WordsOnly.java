package org.wegwijs.content;

import java.util.regex.Pattern;

/** The words of a Markdown text without the addresses of its links. */
final class WordsOnly {

    private static final Pattern LINK = Pattern.compile("\\]\\([^)\\s]*\\)");

    private WordsOnly() {}

    static String of(String markdown) {
        return LINK.matcher(markdown).replaceAll(" ").replace("**", " ").replace('[', ' ');
    }
}
