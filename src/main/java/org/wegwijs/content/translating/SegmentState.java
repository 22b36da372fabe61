package org.wegwijs.content.translating;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.TranslationState;

/** How far a segment has come in a language, as translators see it. */
public enum SegmentState {
    MISSING,
    MACHINE_DRAFTED,
    NEEDS_REVIEW,
    APPROVED;

    static SegmentState of(@Nullable KeptTranslation kept) {
        return kept == null ? MISSING : of(kept.words().state());
    }

    static SegmentState of(TranslationState state) {
        return valueOf(state.name());
    }

    static Optional<SegmentState> named(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    /** In addresses and keys of words: {@code needs-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
