package org.wegwijs.understanding;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wegwijs.language.LanguageTag;

/** How people of one language tell of one kind of danger. */
final class CrisisPattern {

    /** What stands in place of a harmless stretch, so that the words around it do not meet. */
    private static final String GAP = " . ";

    private final String id;
    private final LanguageTag language;
    private final List<Telling> tellings;
    private final List<Pattern> except;

    /** A pattern, with the scripts of which a text needs one to match it; most texts are spared most patterns so. */
    private record Telling(Pattern pattern, Set<UnicodeScript> scripts) {

        boolean isIn(String text, Set<UnicodeScript> written) {
            return (scripts.isEmpty() || !Collections.disjoint(scripts, written))
                    && Bounded.finds(pattern.matcher(new Bounded(text)));
        }
    }

    /** @param except what looks like it and is not: taken out of the text before the patterns are tried */
    CrisisPattern(String id, LanguageTag language, List<Pattern> patterns, List<Pattern> except) {
        this.id = id;
        this.language = language;
        this.tellings = patterns.stream()
                .map(pattern -> new Telling(pattern, Scripts.neededBy(pattern)))
                .toList();
        this.except = List.copyOf(except);
    }

    static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    String id() {
        return id;
    }

    LanguageTag language() {
        return language;
    }

    /**
     * Whether a text, as {@link org.wegwijs.language.NormalText} writes it, tells of this danger.
     *
     * @param written the scripts of its letters
     */
    boolean isIn(String normalText, Set<UnicodeScript> written) {
        if (!anyFinds(normalText, written)) {
            return false;
        }
        String rest = normalText;
        for (Pattern harmless : except) {
            rest = Bounded.replaced(harmless, rest, GAP);
        }
        return rest.equals(normalText) || anyFinds(rest, written);
    }

    private boolean anyFinds(String text, Set<UnicodeScript> written) {
        return tellings.stream().anyMatch(telling -> telling.isIn(text, written));
    }
}
