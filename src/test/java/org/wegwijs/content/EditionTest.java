package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.language.LanguageTag;

@DisplayName("An article in its languages")
class EditionTest {

    private final ArticleDraft library = ArticleFixture.library();

    @Test
    @DisplayName("is shown whole in a language into which every segment is translated")
    void isShownWhole() {
        Edition edition = Edition.of(library, false, dutch(TranslationState.APPROVED));

        ArticleText text = edition.in(ArticleFixture.DUTCH);

        assertThat(text.language()).isEqualTo(ArticleFixture.DUTCH);
        assertThat(text.title()).isEqualTo("Leen boeken");
        assertThat(text.markdown()).isEqualTo("Eerst\n\nWeten");
        assertThat(text.machineDrafted()).isFalse();
    }

    @Test
    @DisplayName("falls back whole where one segment is missing, empty or old")
    void fallsBackWhole() {
        List<SegmentTranslation> withoutLast = dutch(TranslationState.APPROVED).subList(0, 2);
        List<SegmentTranslation> oneEmpty = ArticleFixture.translated(
                library, ArticleFixture.DUTCH, TranslationState.APPROVED, "Leen boeken", " ", "Weten");

        for (List<SegmentTranslation> words : List.of(withoutLast, oneEmpty, dutch(TranslationState.NEEDS_REVIEW))) {
            ArticleText text = Edition.of(library, false, words).in(ArticleFixture.DUTCH);
            assertThat(text.language()).isEqualTo(ArticleFixture.ENGLISH);
            assertThat(text.title()).isEqualTo("Borrow storybooks");
        }
    }

    @Test
    @DisplayName("is found by a variety of a language, and in its source language by anybody else")
    void fallsBackAlongTheChain() {
        Edition edition = Edition.of(library, false, dutch(TranslationState.APPROVED));

        assertThat(edition.in(LanguageTag.of("nl-BE")).language()).isEqualTo(ArticleFixture.DUTCH);
        assertThat(edition.in(ArticleFixture.ARABIC).language()).isEqualTo(ArticleFixture.ENGLISH);
    }

    @Test
    @DisplayName("counts as drafted by a machine if any segment is")
    void tellsMachineDrafts() {
        List<SegmentTranslation> words = new ArrayList<>(dutch(TranslationState.APPROVED));
        words.set(1, dutch(TranslationState.MACHINE_DRAFTED).get(1));

        assertThat(Edition.of(library, false, words).in(ArticleFixture.DUTCH).machineDrafted())
                .isTrue();
    }

    @Test
    @DisplayName("is shown only in languages of which a person approved every segment, where that is wanted")
    void isShownOnceApproved() {
        List<SegmentTranslation> words = new ArrayList<>(dutch(TranslationState.APPROVED));

        assertThat(Edition.of(library, false, words)
                        .onlyApproved()
                        .in(ArticleFixture.DUTCH)
                        .language())
                .isEqualTo(ArticleFixture.DUTCH);

        words.set(1, dutch(TranslationState.MACHINE_DRAFTED).get(1));
        Edition edition = Edition.of(library, false, words);
        assertThat(edition.in(ArticleFixture.DUTCH).language()).isEqualTo(ArticleFixture.DUTCH);
        assertThat(edition.onlyApproved().in(ArticleFixture.DUTCH).language()).isEqualTo(ArticleFixture.ENGLISH);
    }

    @Test
    @DisplayName("is shown on its last day and not on the next")
    void isShownUntilItsLastDay() {
        Edition edition = Edition.of(library, false, List.of());

        assertThat(edition.shownOn(LocalDate.of(2027, 11, 21))).isTrue();
        assertThat(edition.shownOn(LocalDate.of(2027, 11, 22))).isFalse();
    }

    private List<SegmentTranslation> dutch(TranslationState state) {
        return ArticleFixture.translated(library, ArticleFixture.DUTCH, state, "Leen boeken", "Eerst", "Weten");
    }
}
