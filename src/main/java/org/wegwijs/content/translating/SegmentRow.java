package org.wegwijs.content.translating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.editing.Comparison;

/**
 * A segment on the page of its item.
 *
 * @param text the words in the language that is translated into; empty where there are none
 * @param parent the words in the language that this one is a variety of; null where there are none
 * @param changes the source that was translated and the source as it is, where they differ
 * @param losses what of the source the words lack
 * @param seen what the form sends back, so that nobody decides over what they did not see
 */
public record SegmentRow(
        String id,
        String source,
        String text,
        SegmentState state,
        @Nullable String setBy,
        @Nullable Instant setAt,
        @Nullable String parent,
        List<Comparison.Row> changes,
        List<Protected.Loss> losses,
        String seen,
        boolean open) {

    static SegmentRow of(
            Segment segment,
            @Nullable KeptTranslation kept,
            @Nullable KeptTranslation parent,
            List<Protected.Loss> losses,
            boolean open) {
        String text = kept == null ? "" : kept.words().text();
        String madeFrom = kept == null ? segment.text() : kept.words().madeFrom();
        return new SegmentRow(
                segment.id(),
                segment.text(),
                text,
                SegmentState.of(kept),
                kept == null ? null : kept.setBy(),
                kept == null ? null : kept.setAt(),
                Optional.ofNullable(parent).map(words -> words.words().text()).orElse(null),
                madeFrom.equals(segment.text()) ? List.of() : Comparison.of(madeFrom, segment.text()),
                losses,
                Translating.seen(segment, kept),
                open);
    }

    /** The same with what somebody typed and could not be kept. */
    SegmentRow typed(String words, List<Protected.Loss> lost) {
        return new SegmentRow(id, source, words, state, setBy, setAt, parent, changes, lost, seen, open);
    }

    /** Whether the words that are there may fit although something was said of the source or by somebody. */
    public boolean mayFit() {
        return state == SegmentState.NEEDS_REVIEW;
    }

    /** Lines that a field should show at once. */
    public int lines() {
        return Math.max(
                3,
                Math.max(source.length(), text.length()) / 55
                        + (int) source.lines().count());
    }
}
