package org.wegwijs.content.translating;

import java.util.Map;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;

/** How many segments are in which state. */
public record Tally(int missing, int drafted, int review, int approved) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    static Tally of(Translatable item, Map<TranslationState, Integer> counts) {
        int drafted = counts.getOrDefault(TranslationState.MACHINE_DRAFTED, 0);
        int review = counts.getOrDefault(TranslationState.NEEDS_REVIEW, 0);
        int approved = counts.getOrDefault(TranslationState.APPROVED, 0);
        int missing = item.segments().size() - drafted - review - approved;
        return new Tally(Math.max(0, missing), drafted, review, approved);
    }

    Tally plus(Tally other) {
        return new Tally(
                missing + other.missing, drafted + other.drafted, review + other.review, approved + other.approved);
    }

    public int all() {
        return missing + open() + approved;
    }

    /** What is there and waits for a person. */
    private int open() {
        return drafted + review;
    }

    /** Whether everything was approved. */
    public boolean done() {
        return approved == all();
    }

    int in(SegmentState state) {
        return switch (state) {
            case MISSING -> missing;
            case MACHINE_DRAFTED -> drafted;
            case NEEDS_REVIEW -> review;
            case APPROVED -> approved;
        };
    }
}
