package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

@DisplayName("An article file")
class ArticleFileTest {

    private final SourceFiles files = new SourceFiles((Path) null);
    private final Topics topics = Topics.lenient(files, new ArrayList<>());
    private final List<Fault> faults = new ArrayList<>();

    @Test
    @DisplayName("that was written from an article is read as an equal one")
    void isReadAsItWasWritten() {
        String text = ArticleFile.write(ArticleFixture.library());

        Optional<ArticleDraft> read = read("xx-library", text);

        assertThat(faults).isEmpty();
        assertThat(read).contains(ArticleFixture.library());
        assertThat(ArticleFile.write(read.orElseThrow())).isEqualTo(text);
    }

    @Test
    @DisplayName("of those that come with the program has no fault and survives writing and reading")
    void comesWithoutFaults() {
        List<SourceFile> starter = files.below("starter/articles", ".md");
        assertThat(starter).isNotEmpty();
        for (SourceFile file : starter) {
            Optional<ArticleDraft> read = ArticleFile.read(file, topics, faults);
            assertThat(faults).isEmpty();
            String again = ArticleFile.write(read.orElseThrow());
            assertThat(ArticleFile.read(new SourceFile(file.path(), again), topics, faults))
                    .isEqualTo(read);
        }
    }

    @Test
    @DisplayName("is refused with all its faults, each with its line")
    void isRefusedWithAllFaults() {
        Optional<ArticleDraft> read = read("nl-bad", """
                ---
                id: nl-other
                topic: health.docter
                phases: [arrival, never]
                audiences: []
                region: XX
                language: not a language
                colour: red
                sources:
                  - name: Somebody
                    address: nowhere
                checked: 21-11-2026
                valid-until: 2027-11-21
                ---
                Lost words.
                <!-- first -->
                # Second title
                <!-- first -->
                See <b>this</b> ![picture](https://x.example/a.png) and [that](javascript:alert).
                <!-- Know -->
                <!-- title -->
                No mark before it
                """);

        assertThat(read).isEmpty();
        assertThat(faults.stream().sorted().map(Fault::toString))
                .containsExactly(
                        "starter/articles/nl-bad.md:2: id: 'nl-other' is not the name of the file",
                        "starter/articles/nl-bad.md:2: care: 'care' is missing; a list like [women]",
                        "starter/articles/nl-bad.md:3: topic: unknown topic 'health.docter'; dialogs/topics.yml lists all",
                        "starter/articles/nl-bad.md:4: phases: unknown 'never'; known are pre-departure, arrival,"
                                + " settling, settled",
                        "starter/articles/nl-bad.md:5: audiences: lists nothing",
                        "starter/articles/nl-bad.md:6: region: unknown region 'XX'; a country's two capital letters, or"
                                + " EU",
                        "starter/articles/nl-bad.md:7: language: 'not a language' is no language tag",
                        "starter/articles/nl-bad.md:8: unknown field 'colour'; known are audiences, care, checked, id,"
                                + " language, phases, region, sources, topic, valid-until",
                        "starter/articles/nl-bad.md:10: sources: 'nowhere' is no web address",
                        "starter/articles/nl-bad.md:12: checked: '21-11-2026' is no date: year-month-day, like"
                                + " 2026-11-21",
                        "starter/articles/nl-bad.md:15: text before the first segment comment",
                        "starter/articles/nl-bad.md:16: segment 'first': the first segment, and no other, is 'title'",
                        "starter/articles/nl-bad.md:16: segment 'first': holds a heading; only the title is one",
                        "starter/articles/nl-bad.md:18: segment 'first': stands twice",
                        "starter/articles/nl-bad.md:18: segment 'first': holds HTML",
                        "starter/articles/nl-bad.md:18: segment 'first': holds HTML",
                        "starter/articles/nl-bad.md:18: segment 'first': holds an image",
                        "starter/articles/nl-bad.md:18: segment 'first': holds a link to 'javascript:alert', which is no"
                                + " web address",
                        "starter/articles/nl-bad.md:20: segment 'Know': is no segment id: lower case letters, digits and"
                                + " hyphens, at most 40",
                        "starter/articles/nl-bad.md:20: segment 'Know': is empty",
                        "starter/articles/nl-bad.md:21: segment 'title': the first segment, and no other, is 'title'",
                        "starter/articles/nl-bad.md:21: segment 'title': a title is one line that begins with '# '");
    }

    @Test
    @DisplayName("that ends before it was checked, or is longer than a screen, is refused")
    void isRefusedForItsDatesAndLength() {
        String text = ArticleFile.write(ArticleFixture.withFirst(
                        ArticleFixture.library(), "word ".repeat(400).strip()))
                .replace("valid-until: 2027", "valid-until: 2025");

        read("xx-library", text);

        assertThat(faults.stream().sorted().map(Fault::toString))
                .containsExactly(
                        "starter/articles/xx-library.md: is 2079 characters long; 1600 fit on one screen",
                        "starter/articles/xx-library.md:13: valid-until: lies before 'checked'");
    }

    @Test
    @DisplayName("without facts at its head is refused")
    void isRefusedWithoutFacts() {
        read("xx-library", "# Title\n");

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "starter/articles/xx-library.md:1: does not begin with facts between two lines of ---");
    }

    private Optional<ArticleDraft> read(String id, String text) {
        return ArticleFile.read(new SourceFile("starter/articles/" + id + ".md", text), topics, faults);
    }
}
