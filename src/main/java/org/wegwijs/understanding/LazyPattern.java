package org.wegwijs.understanding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compiled when it is first tried: of thousands most never are, and they would fill 14 MB. */
final class LazyPattern {

    private final String regex;
    private volatile @Nullable Pattern compiled;

    /** @param regex that {@link #compile} accepts */
    LazyPattern(String regex) {
        this.regex = regex;
    }

    static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    String regex() {
        return regex;
    }

    Pattern pattern() {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = compile(regex);
            compiled = pattern;
        }
        return pattern;
    }
}
