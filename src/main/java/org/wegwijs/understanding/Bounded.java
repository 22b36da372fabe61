package org.wegwijs.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a pattern can look at only so often: a badly written pattern then finds nothing instead of holding up
 * everybody's answers.
 */
final class Bounded implements CharSequence {

    /** A well-written pattern looks at each of a thousand letters a few dozen times. */
    private static final int MOST_LOOKS = 200_000;

    private final String text;
    private int looks;

    Bounded(String text) {
        this.text = text;
    }

    static boolean finds(Matcher matcher) {
        try {
            return matcher.find();
        } catch (TooManyLooks e) {
            return false;
        }
    }

    static String replaced(Pattern pattern, String text, String by) {
        try {
            return pattern.matcher(new Bounded(text)).replaceAll(by);
        } catch (TooManyLooks e) {
            return text;
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class TooManyLooks extends RuntimeException {
        TooManyLooks() {
            super("A pattern looked more than " + MOST_LOOKS + " times.", null, false, false);
        }
    }
}
