package org.wegwijs.understanding;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The scripts of letters: what is written in one of them cannot hold words of another. */
final class Scripts {

    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    private Scripts() {}

    /** Those of the letters in a text. */
    static Set<UnicodeScript> of(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        return scripts;
    }

    /** Those of which a text needs one for this to be found in it; empty where it may be in any text. */
    static Set<UnicodeScript> neededBy(Pattern pattern) {
        String literal = ESCAPE.matcher(pattern.pattern()).replaceAll(" ").replaceAll("\\{[\\d,]+}", " ");
        return literal.chars().anyMatch(Character::isDigit) ? EnumSet.noneOf(UnicodeScript.class) : of(literal);
    }
}
