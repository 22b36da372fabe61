package org.wegwijs.understanding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * What people at the desk teach beyond the files, or against them.
 *
 * @param topic what it is about; {@value Explanation#NOTHING_KNOWN} of an example that is about nothing known
 * @param term the term that is spelled so; null of an example
 * @param text 1 to {@value #LONGEST} characters
 * @param item the article, practice or service that answers it; null where the topic says enough
 * @param removed whether it is one of the files that no longer counts
 */
public record TaughtWord(
        Kind kind,
        LanguageTag language,
        String topic,
        @Nullable String term,
        String text,
        @Nullable String item,
        boolean removed) {

    /** As much as the table holds, and more than a short question has. */
    public static final int LONGEST = 300;

    /** Both are looked up by their {@linkplain #normal() normal} text. */
    public enum Kind {
        /** An example of what people write. */
        PHRASE,
        /** A way to write a term of the host country. */
        SPELLING;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TaughtWord {
        text = text.strip();
        if (text.length() > LONGEST || (kind == Kind.SPELLING) == (term == null)) {
            throw new IllegalArgumentException("Not to be taught: " + kind + " of " + text.length() + " characters");
        }
    }

    public static TaughtWord phrase(LanguageTag language, String topic, String text) {
        return new TaughtWord(Kind.PHRASE, language, topic, null, text, null, false);
    }

    public static TaughtWord spelling(LanguageTag language, String topic, String term, String text) {
        return new TaughtWord(Kind.SPELLING, language, topic, term, text, null, false);
    }

    public TaughtWord leadingTo(String id) {
        return new TaughtWord(kind, language, topic, term, text, id, removed);
    }

    public TaughtWord withRemoved() {
        return new TaughtWord(kind, language, topic, term, text, null, true);
    }

    /** As it is compared. */
    public String normal() {
        return NormalText.of(text);
    }

    boolean isLike(TaughtWord other) {
        return kind == other.kind && language.equals(other.language) && normal().equals(other.normal());
    }

    /** Leaves the text out: somebody may have asked so. */
    @Override
    public String toString() {
        return "TaughtWord[" + kind + " " + language + " " + topic + (removed ? " removed]" : "]");
    }
}
