package org.wegwijs.content;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/** A translated segment as the database keeps it. */
@Entity
@Table(name = "translation")
class Translation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // Hibernate's.
    private @Nullable Long id;

    private String item;
    private String segment;

    @Convert(converter = LanguageColumn.class)
    private LanguageTag language;

    private String text;

    @Enumerated(EnumType.STRING)
    private TranslationState state;

    /** What counts again once the source says again what this was made from; null while it does. */
    @Enumerated(EnumType.STRING)
    private @Nullable TranslationState stateBefore;

    private String madeFrom;

    private @Nullable UUID writtenBy;
    private @Nullable String setBy;
    private @Nullable Instant setAt;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected Translation() {}

    @SuppressWarnings("NullAway.Init")
    Translation(KeptTranslation kept) {
        SegmentTranslation words = kept.words();
        item = words.item();
        segment = words.segment();
        language = words.language();
        replaceBy(kept);
    }

    final void replaceBy(KeptTranslation kept) {
        SegmentTranslation words = kept.words();
        text = words.text();
        state = words.state();
        stateBefore = null;
        madeFrom = words.madeFrom();
        writtenBy = kept.writer();
        setBy = kept.setBy();
        setAt = kept.setAt();
    }

    /** Whether these words are for the same segment in the same language. */
    boolean isOf(SegmentTranslation words) {
        return segment.equals(words.segment()) && language.equals(words.language());
    }

    /** What there is one row of, within an item. */
    String key() {
        return segment + "/" + language;
    }

    /** Falls back to review where the source now says something else, and out of it where it says the same again. */
    void compareWith(String source) {
        if (!madeFrom.equals(source)) {
            stateBefore = stateBefore == null ? state : stateBefore;
            state = TranslationState.NEEDS_REVIEW;
        } else if (stateBefore != null) {
            state = stateBefore;
            stateBefore = null;
        }
    }

    KeptTranslation kept() {
        return new KeptTranslation(words(), writtenBy, setBy, setAt);
    }

    SegmentTranslation words() {
        return new SegmentTranslation(item, segment, language, text, state, madeFrom);
    }
}
