package org.wegwijs.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.understanding.Explanation;
import org.wegwijs.understanding.TaughtWord;

/**
 * A word to teach, as it was typed; empty where nothing was.
 *
 * @param how one of {@code phrase}, {@code spelling}, {@code link}, {@code scope}
 * @param item the id of the article, practice or service that answers it
 */
public record WordForm(String how, String text, String language, String topic, String term, String item) {

    static final String PHRASE = "phrase";
    static final String SPELLING = "spelling";
    static final String LINK = "link";
    static final String SCOPE = "scope";

    private static final int LONGEST_TERM = 100;

    public WordForm(
            @Nullable String how,
            @Nullable String text,
            @Nullable String language,
            @Nullable String topic,
            @Nullable String term,
            @Nullable String item) {
        this.how = stripped(how);
        this.text = stripped(text);
        this.language = stripped(language);
        this.topic = stripped(topic);
        this.term = stripped(term);
        this.item = stripped(item);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean isKnown() {
        return how.equals(PHRASE) || how.equals(SPELLING) || how.equals(LINK) || how.equals(SCOPE);
    }

    /** The key of what makes it no word at all; what else is wrong with it, {@code TeachingWords} says. */
    Optional<String> fault() {
        if (text.isEmpty()) {
            return Optional.of("words.fault.empty");
        }
        if (text.length() > TaughtWord.LONGEST || term.length() > LONGEST_TERM) {
            return Optional.of("words.fault.long");
        }
        if (how.equals(LINK) && item.isEmpty()) {
            return Optional.of("words.fault.item");
        }
        return how.equals(SPELLING) && term.isEmpty() ? Optional.of("words.fault.term") : Optional.empty();
    }

    /** @param itemTopic what the item is about that it leads to */
    TaughtWord word(LanguageTag tag, String itemTopic) {
        return switch (how) {
            case SPELLING -> TaughtWord.spelling(tag, topic, term, text);
            case LINK -> TaughtWord.phrase(tag, itemTopic, text).leadingTo(item);
            case SCOPE -> TaughtWord.phrase(tag, Explanation.NOTHING_KNOWN, text);
            default -> TaughtWord.phrase(tag, topic, text);
        };
    }

    /** Never what somebody asked. */
    @Override
    public String toString() {
        return "WordForm[" + how + "]";
    }
}
