package org.wegwijs.announcement;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short codes by which people ask whether an announcement is ours: six letters and digits that nobody mistakes for each other. */
final class Codes {

    /** Without 0, 1, I, L, O and U. 887 million codes, of which a guesser may try a few an hour. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;
    private static final String SIGN = "[2-9A-HJKMNP-TV-Za-hjkmnp-tv-z]";

    /** As people write a code down: in groups, with blanks or dashes between them. */
    private static final String GAP = "[\\s\\p{Z}\\p{Cf}\\p{Pd}]*";

    private static final Pattern GAPS = Pattern.compile(GAP);
    private static final Pattern ALONE =
            Pattern.compile("(?:/verify\\b)?" + GAP + "(" + SIGN + "(?:" + GAP + SIGN + "){5})" + GAP);
    private static final Pattern IN_TEXT = Pattern.compile("/verify[\\s\\p{Cf}]+(" + SIGN + "{6})\\b");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Where the text is nothing but a code, or the command with one. */
    static Optional<String> alone(String text) {
        return found(ALONE.matcher(text), true);
    }

    /** The code that a copied announcement carries. */
    static Optional<String> in(String text) {
        return found(IN_TEXT.matcher(text), false);
    }

    private static Optional<String> found(Matcher matcher, boolean whole) {
        return (whole ? matcher.matches() : matcher.find())
                ? Optional.of(GAPS.matcher(matcher.group(1)).replaceAll("").toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
