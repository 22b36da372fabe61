package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two changes of one item")
class MergeTest {

    private static final String BASE =
            article("2026-11-01", "Title", "first", "One.", "know", "Two.", "help", "Three.");

    @Test
    @DisplayName("are both kept where they are of different segments and facts")
    void keepsBoth() {
        String mine = article("2026-11-01", "Title", "first", "One, mine.", "know", "Two.", "help", "Three.");
        String theirs = article("2026-11-20", "Title", "first", "One.", "know", "Two, theirs.", "help", "Three.");

        Merge.Merged merged = Merge.articles(BASE, mine, theirs);

        assertThat(merged.text())
                .isEqualTo(article(
                        "2026-11-20", "Title", "first", "One, mine.", "know", "Two, theirs.", "help", "Three."));
        assertThat(merged.both()).isEmpty();
    }

    @Test
    @DisplayName("leave one’s own words where both changed the same, and name it")
    void namesWhatBothChanged() {
        String mine = article("2026-11-02", "Title", "first", "Mine.", "know", "Same.", "help", "Three.");
        String theirs = article("2026-11-20", "Title", "first", "Theirs.", "know", "Same.", "help", "Three.");

        Merge.Merged merged = Merge.articles(BASE, mine, theirs);

        assertThat(merged.text()).isEqualTo(mine);
        assertThat(merged.both()).containsExactly("checked", "first");
    }

    @Test
    @DisplayName("keep the parts that each added, and the order of who moved some")
    void keepsOrder() {
        String mine = article("2026-11-01", "Title", "help", "Three.", "first", "One.", "know", "Two.");
        String theirs =
                article("2026-11-01", "Title", "first", "One.", "extra", "New.", "know", "Two.", "help", "Three.");

        assertThat(Merge.articles(BASE, mine, theirs).text())
                .isEqualTo(article(
                        "2026-11-01", "Title", "help", "Three.", "first", "One.", "extra", "New.", "know", "Two."));
        assertThat(Merge.articles(BASE, theirs, mine).text())
                .isEqualTo(article(
                        "2026-11-01", "Title", "help", "Three.", "first", "One.", "extra", "New.", "know", "Two."));
    }

    @Test
    @DisplayName("leave a part out that one took away and the other did not touch")
    void leavesOut() {
        String fewer = article("2026-11-01", "Title", "first", "One.", "help", "Three.");

        assertThat(Merge.articles(BASE, fewer, BASE).text()).isEqualTo(fewer);
        assertThat(Merge.articles(BASE, BASE, fewer).text()).isEqualTo(fewer);
    }

    @Test
    @DisplayName("of a service are brought together field by field")
    void mergesServices() {
        String base = ServiceForm.of("nl-x", ServiceDocument.empty("nl-x").text())
                .with(Map.of("hours", "Mon 9-17", "phones", "112", "valid-until", "2027-01-01"), Map.of())
                .text();
        String mine = ServiceForm.of("nl-x", base)
                .with(Map.of("hours", "Tue 10-12", "alert", "Mine"), Map.of())
                .text();
        String theirs = ServiceForm.of("nl-x", base)
                .with(Map.of("phones", "113", "valid-until", "2027-06-01", "alert", "Theirs"), Map.of())
                .text();

        Merge.Merged merged = Merge.services("nl-x", base, mine, theirs);

        assertThat(ServiceForm.of("nl-x", merged.text()).fields())
                .containsEntry("hours", "Tue 10:00-12:00")
                .containsEntry("phones", "113")
                .containsEntry("valid-until", "2027-06-01")
                .containsEntry("alert", "Mine");
        assertThat(merged.both()).containsExactly("alert");
        assertThat(Merge.services("nl-x", base, base, theirs).text()).isEqualTo(theirs);
        assertThat(Merge.services("nl-x", base, mine, base)).isEqualTo(new Merge.Merged(mine, List.of()));
    }

    /** With ids and texts of the segments by turns after the title. */
    private static String article(String checked, String title, String... segments) {
        ArticleForm form = ArticleForm.empty("nl-x", false);
        form.put("checked", checked);
        form.segments().add(new ArticleForm.Part("title", title));
        for (int i = 0; i < segments.length; i += 2) {
            form.segments().add(new ArticleForm.Part(segments[i], segments[i + 1]));
        }
        return form.text();
    }
}
