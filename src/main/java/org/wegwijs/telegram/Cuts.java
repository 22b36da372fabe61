package org.wegwijs.telegram;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.function.Supplier;
import org.wegwijs.language.LanguageTag;

/** Where a text may be cut: after a sentence, else between words, else between characters, never inside one. */
final class Cuts {

    private final String text;
    private final List<Supplier<BreakIterator>> kinds;

    Cuts(String text, LanguageTag language) {
        this.text = text;
        this.kinds = List.of(
                () -> BreakIterator.getSentenceInstance(language.locale()),
                () -> BreakIterator.getLineInstance(language.locale()),
                () -> BreakIterator.getCharacterInstance(language.locale()));
    }

    /** The best end of a piece from {@code start} of at most {@code most} UTF-16 units; always after {@code start}. */
    int end(int start, int most) {
        int limit = Math.min(start + Math.max(most, 1), text.length());
        if (limit == text.length()) {
            return limit;
        }
        for (Supplier<BreakIterator> kind : kinds) {
            BreakIterator breaks = kind.get();
            breaks.setText(text);
            int end = breaks.preceding(limit + 1);
            if (end != BreakIterator.DONE && end > start) {
                return end;
            }
        }
        boolean insidePair =
                Character.isLowSurrogate(text.charAt(limit)) && Character.isHighSurrogate(text.charAt(limit - 1));
        int end = insidePair ? limit - 1 : limit;
        return end > start ? end : Math.min(start + 2, text.length());
    }
}
