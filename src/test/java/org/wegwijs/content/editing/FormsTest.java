package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.content.ArticleFile;
import org.wegwijs.content.Coordinates;
import org.wegwijs.content.Places;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

@DisplayName("The forms of the desk")
class FormsTest {

    private static final Path STARTER = Path.of("src/main/resources/starter");

    private final Topics topics = Topics.lenient(new SourceFiles((Path) null), new ArrayList<>());

    @Test
    @DisplayName("change nothing in an article or practice that somebody only looks at")
    void keepArticles() throws IOException {
        for (Path file : files("articles", "practices")) {
            List<Fault> faults = new ArrayList<>();
            String written = ArticleFile.write(read(file.getFileName().toString(), Files.readString(file), faults));

            String again = ArticleForm.of(written).text();

            assertThat(ArticleFile.write(read(file.getFileName().toString(), again, faults)))
                    .isEqualTo(written);
            assertThat(faults).isEmpty();
        }
    }

    private org.wegwijs.content.ArticleDraft read(String name, String text, List<Fault> faults) {
        return ArticleFile.read(new SourceFile(name, text), topics, faults)
                .orElseThrow(() -> new AssertionError(name + ": " + faults));
    }

    @Test
    @DisplayName("change nothing in a service that somebody only looks at")
    void keepServices() throws IOException {
        for (Path file : files("services")) {
            String slug = file.getFileName().toString().replace(".json", "");
            String tidy = ServiceDocument.tidy(Files.readString(file));
            ServiceForm form = ServiceForm.of(slug, tidy);

            String again = form.with(form.fields(), Map.of("topic", form.marks("topic"), "care", form.marks("care")))
                    .text();

            assertThat(again).as(slug).isEqualTo(tidy);
            assertThat(form.faults()).isEmpty();
        }
    }

    @Test
    @DisplayName("change the hours and the number of a service, and keep what they do not show")
    void changeAService() {
        String tidy = ServiceDocument.tidy("""
            {"id": "a0f2a4ca-a038-57ee-a02d-ebe70ced2b6e", "name": "Library", "strange": {"kept": [1, 2]},
             "phones": [{"id": "1847d4fe-efd3-543d-b163-3653326eb811", "number": "+31 13 111 1111", "extension": 7}],
             "schedules": [{"id": "32ad1a0a-2721-501f-83ad-f423f99caa68", "freq": "WEEKLY", "byday": "MO",
                            "opens_at": "09:00", "closes_at": "17:00"}]}\
            """);

        ServiceForm form = ServiceForm.of("nl-x", tidy)
                .with(Map.of("hours", "Mon-Tue 10-16", "phones", "+31 13 111 1111 | desk\n+31 13 222 2222"), Map.of());

        assertThat(form.faults()).isEmpty();
        assertThat(form.fields())
                .containsEntry("hours", "Mon-Tue 10:00-16:00")
                .containsEntry("phones", "+31 13 111 1111 | desk\n+31 13 222 2222");
        assertThat(form.text()).contains("\"strange\"").contains("\"extension\"");
    }

    @Test
    @DisplayName("say so where hours are not understood, and keep the old ones")
    void keepHoursThatAreNotUnderstood() {
        ServiceForm form = ServiceForm.of("nl-x", "{}").with(Map.of("hours", "now and then"), Map.of());

        assertThat(form.faults()).containsExactly(new Untaken("hours", "now and then", "hours.not-understood"));
        assertThat(form.fields()).containsEntry("hours", "");
    }

    @Test
    @DisplayName("leave hours alone that come back in the Dutch words in which they were shown")
    void keepHoursShownInDutch() {
        ServiceForm form = ServiceForm.of("nl-x", "{}").with(Map.of("hours", "Mon-Fri 9-17"), Map.of());
        String text = form.text();
        Map<String, String> shown = form.fields(Locale.forLanguageTag("nl"));

        assertThat(shown).containsEntry("hours", "ma-vr 09:00-17:00");
        assertThat(form.with(Map.of("hours", shown.getOrDefault("hours", "")), Map.of())
                        .text())
                .isEqualTo(text);
        assertThat(form.faults()).isEmpty();
    }

    @Test
    @DisplayName("refuse a place on the map whose numbers changed places, and say which is meant")
    void refuseTurnedNumbers() {
        Whereabouts whereabouts = new Whereabouts(Places.lenient(new SourceFiles((Path) null), new ArrayList<>()));
        ServiceForm form = ServiceForm.of("nl-x", "{}").with(placed("5.0785, 51.5559"), Map.of(), whereabouts::meant);

        assertThat(form.faults())
                .containsExactly(new Untaken(
                        "position", "5.0785, 51.5559", "service.position.turned", List.of("51.5559, 5.0785")));
        assertThat(form.fields()).containsEntry("position", "");
        assertThat(form.with(placed("51.5559, 5.0785"), Map.of(), whereabouts::meant)
                        .fields())
                .containsEntry("position", "51.5559, 5.0785");
        assertThat(whereabouts.meant(new Coordinates(5.0785, 51.5559), List.of("nl-tilburg")))
                .contains(new Coordinates(51.5559, 5.0785));
        assertThat(whereabouts.meant(new Coordinates(5.0785, 51.5559), List.of("nowhere")))
                .contains(new Coordinates(51.5559, 5.0785));
        assertThat(whereabouts.meant(new Coordinates(33.9, 35.5), List.of("LB")))
                .isEmpty();
        assertThat(whereabouts.meant(new Coordinates(-33.8, 151.2), List.of("NL")))
                .isEmpty();
    }

    @Test
    @DisplayName("take the place on the map as it was copied, show it, and keep the old one where it is not understood")
    void placeAService() {
        ServiceForm form =
                ServiceForm.of("nl-x", "{}").with(placed("https://www.google.com/maps/@51.55,5.08,17z"), Map.of());
        assertThat(form.fields()).containsEntry("position", "51.55, 5.08");
        assertThat(form.map()).hasValueSatisfying(map -> assertThat(map).contains("mlat=51.55&mlon=5.08"));

        form.with(placed("somewhere"), Map.of());
        assertThat(form.faults()).containsExactly(new Untaken("position", "somewhere", "service.position.unknown"));
        assertThat(form.fields()).containsEntry("position", "51.55, 5.08");

        form.with(placed(" "), Map.of());
        assertThat(form.fields()).containsEntry("position", "").containsEntry("city", "Tilburg");
        assertThat(form.map()).isEmpty();
        assertThat(ServiceForm.of("nl-x", "{}")
                        .with(Map.of("address", "", "position", "51.55, 5.08"), Map.of())
                        .faults())
                .containsExactly(new Untaken("position", "51.55, 5.08", "service.position.alone"));
    }

    private static Map<String, String> placed(String position) {
        return Map.of("address", "Spoorlaan 1", "postal-code", "5017 JZ", "city", "Tilburg", "position", position);
    }

    @Test
    @DisplayName("count long sentences, and no empty lines or marks")
    void countLongSentences() {
        ArticleForm form = ArticleForm.of("---\n"
                + "language: en\n"
                + "---\n"
                + "<!-- title -->\n"
                + "# Title\n\n"
                + "<!-- first -->\n\n\n"
                + "- Short.\n"
                + "- This sentence has far more words in it than anybody who is still learning the language would"
                + " like to read on a small phone in a tram.\n");

        assertThat(Readability.of(form))
                .hasSize(1)
                .first()
                .satisfies(hint -> assertThat(hint.words()).isGreaterThan(20));
    }

    private static List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.list(STARTER.resolve(folder))) {
                all.addAll(found.toList());
            }
        }
        return all;
    }
}
