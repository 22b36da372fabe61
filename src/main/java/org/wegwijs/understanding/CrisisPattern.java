package org.wegwijs.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wegwijs.language.LanguageTag;

/**
 * How people of one language tell of one kind of danger.
 *
 * @param except what looks like it and is not: taken out of the text before the patterns are tried
 */
record CrisisPattern(String id, LanguageTag language, List<Pattern> patterns, List<Pattern> except) {

    /** What stands in place of a harmless stretch, so that the words around it do not meet. */
    private static final String GAP = " . ";

    CrisisPattern {
        patterns = List.copyOf(patterns);
        except = List.copyOf(except);
    }

    static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether a text, as {@link org.wegwijs.language.NormalText} writes it, tells of this danger. */
    boolean isIn(String normalText) {
        if (!anyFinds(normalText)) {
            return false;
        }
        String rest = normalText;
        for (Pattern harmless : except) {
            rest = Bounded.replaced(harmless, rest, GAP);
        }
        return rest.equals(normalText) || anyFinds(rest);
    }

    private boolean anyFinds(String text) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(new Bounded(text));
            if (Bounded.finds(matcher)) {
                return true;
            }
        }
        return false;
    }
}
