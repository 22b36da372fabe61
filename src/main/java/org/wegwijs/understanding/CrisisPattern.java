package org.wegwijs.understanding;

import java.util.List;
import org.wegwijs.language.LanguageTag;

/** How people of one language tell of one kind of danger. */
final class CrisisPattern {

    /** What stands in place of a harmless stretch, so that the words around it do not meet. */
    private static final String GAP = " . ";

    private final String id;
    private final LanguageTag language;
    private final PatternSet patterns;
    private final List<LazyPattern> except;

    /** @param except what looks like it and is not: taken out of the text before the patterns are tried */
    CrisisPattern(String id, LanguageTag language, List<LazyPattern> patterns, List<LazyPattern> except) {
        this.id = id;
        this.language = language;
        this.patterns = new PatternSet(patterns);
        this.except = List.copyOf(except);
    }

    String id() {
        return id;
    }

    LanguageTag language() {
        return language;
    }

    /** Whether a text, as {@link org.wegwijs.language.NormalText} writes it, tells of this danger. */
    boolean isIn(String normalText) {
        if (!patterns.anyFinds(normalText)) {
            return false;
        }
        String rest = normalText;
        for (LazyPattern harmless : except) {
            rest = Bounded.replaced(harmless.pattern(), rest, GAP);
        }
        return rest.equals(normalText) || patterns.anyFinds(rest);
    }
}
