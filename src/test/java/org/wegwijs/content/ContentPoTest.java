package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

@DisplayName("A content.po file")
class ContentPoTest {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> gaps = new ArrayList<>();

    @Test
    @DisplayName("gives each segment with its state: drafted by a machine, approved, or made from another text")
    void givesSegmentsWithTheirState() {
        ContentPo po = read("""
                # machine-drafted
                msgctxt "xx-library/title"
                msgid "Borrow storybooks"
                msgstr "Leen boeken"

                msgctxt "xx-library/first"
                msgid "**First:** Ask for a card at the [desk](https://library.example)."
                msgstr "**Eerst:** Vraag een kaart aan de balie."

                msgctxt "xx-library/know"
                msgid "Something else"
                msgstr "Iets anders"
                """);

        assertThat(po.translations())
                .extracting(SegmentTranslation::state)
                .containsExactly(
                        TranslationState.MACHINE_DRAFTED, TranslationState.APPROVED, TranslationState.NEEDS_REVIEW);
        assertThat(faults).isEmpty();
        assertThat(gaps)
                .extracting(Fault::toString)
                .containsExactly(
                        "translations/nl/content.po:6: 'xx-library/first': lacks the link to https://library.example",
                        "translations/nl/content.po:10: 'xx-library/know': needs review: was made from another text than"
                                + " stands there now");
    }

    @Test
    @DisplayName("is refused for segments that no article has and for segments that stand twice")
    void isRefusedForStrangeSegments() {
        read("""
                msgctxt "xx-library/title"
                msgid "Borrow storybooks"
                msgstr "Leen boeken"

                msgctxt "xx-library/title"
                msgid "Borrow storybooks"
                msgstr "Leen boeken"

                msgctxt "xx-library/end"
                msgid "End"
                msgstr "Einde"
                """);

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "translations/nl/content.po:5: 'xx-library/title': stands twice",
                        "translations/nl/content.po:9: 'xx-library/end': no article or service has this text; msgctxt is"
                                + " 'id/segment'");
    }

    @Test
    @DisplayName("says which segments of an article it lacks")
    void saysWhatItLacks() {
        ContentPo po = read("""
                msgctxt "xx-library/title"
                msgid "Borrow storybooks"
                msgstr "Leen boeken"

                msgctxt "xx-library/first"
                msgid "**First:** Ask for a card at the [desk](https://library.example)."
                msgstr ""
                """);

        po.findGaps(Stream.of(Original.of(ArticleFixture.library())), gaps);

        assertThat(gaps)
                .extracting(Fault::toString)
                .containsExactly("translations/nl/content.po: article 'xx-library': not translated: first, know (2 of 3"
                        + " segments)");
    }

    private ContentPo read(String text) {
        ArticleDraft library = ArticleFixture.library();
        return ContentPo.read(
                new SourceFile("translations/nl/content.po", text),
                Map.of(library.id(), Original.of(library)),
                faults,
                gaps);
    }
}
