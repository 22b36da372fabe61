package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.command.Command;

@DisplayName("evaluate-search")
class EvaluateSearchCommandTest {

    private static final String PAGES = """
            {"id": 1, "region": "north", "group": "doctor", "title": "Family doctor", "text": "Who is ill rings the practice.\\nAt night there is another number."}
            {"id": 2, "region": "north", "group": "doctor", "title": "Family doctors", "text": "The practice is open in the morning."}
            {"id": 3, "region": "north", "title": "School", "text": "Children go to school from five."}
            {"id": 4, "region": "south", "title": "School in the south", "text": "Children go to school from four."}
            """;
    private static final String QUESTIONS = """
            {"id": 1, "question": "Where is a docter?", "region": "north", "gold": ["2"], "answerable": true}

            {"id": 2, "question": "When do children go to school in the south?", "region": "north", "gold": ["3"]}
            {"id": 3, "question": "Which trains are late?", "region": "north", "gold": ["3"], "answerable": true}
            {"id": 4, "question": "When do children go to school?", "region": "north", "gold": ["4"], "answerable": false}
            """;

    private final Command command = new EvaluateSearchCommand();

    @TempDir
    private Path folder;

    private String pages = "";
    private String questions = "";

    @BeforeEach
    void writeFiles() throws IOException {
        pages = write("pages.jsonl", PAGES);
        questions = write("questions.jsonl", QUESTIONS);
    }

    @Test
    @DisplayName("counts the best page of a group, keeps to the region, and leaves out what has no answer")
    void counts() {
        assertThat(run("--json").out().lines().map(String::strip))
                .containsExactly(
                        "{",
                        "\"recallAt1\" : 0.6667,",
                        "\"recallAt3\" : 0.6667,",
                        "\"recallAt5\" : 0.6667,",
                        "\"mrrAt10\" : 0.6667,",
                        "\"questions\" : 3",
                        "}");
        assertThat(run().out()).contains("3 questions", "first place   66.7 %");
    }

    @Test
    @DisplayName("looks at the pages of all regions where the region is not known")
    void looksEverywhere() {
        assertThat(run("--json", "--no-region").out())
                .contains("\"recallAt1\" : 0.3333", "\"recallAt3\" : 0.6667", "\"mrrAt10\" : 0.5");
    }

    @Test
    @DisplayName("finds pages of another language by a glossary learnt from lines that say the same")
    void findsAcrossLanguages() throws IOException {
        String twins = write("pages.nl.jsonl", """
                {"id": 1, "title": "Huisarts", "text": "Wie ziek is belt de praktijk.\\n's Nachts is er een ander nummer."}
                {"id": 2, "title": "Huisartsen", "text": "De praktijk is 's ochtends open."}
                {"id": 3, "title": "School", "text": "Kinderen gaan vanaf vijf naar school."}
                {"id": 4, "title": "School in het zuiden", "text": "Kinderen gaan vanaf vier naar school."}
                """);
        String asked = write("asked.jsonl", """
                {"question": "Waar is de huisarts?", "region": "north", "gold": ["1"]}
                {"question": "Waar bel ik 's nachts als ik ziek ben?", "region": "north", "gold": ["1"]}
                {"question": "Gaan de kinderen naar school?", "region": "north", "gold": ["3"]}
                """);
        Command.Result result = command.run(List.of(
                "--pages",
                pages,
                "--questions",
                asked,
                "--language",
                "nl",
                "--pages-language",
                "en",
                "--parallel",
                twins,
                "--train-questions",
                asked,
                "--json"));

        assertThat(result.out()).contains("\"recallAt1\" : 1.0");
    }

    @Test
    @DisplayName("says everything that is wrong with a file, with its lines")
    void saysAllFaults() throws IOException {
        pages = write("pages.jsonl", "{\"id\": 1}\n[]\nnothing\n{\"id\": 1, \"title\": \"One\"}\n");
        questions = folder.resolve("none.jsonl").toString();

        Command.Result result = run("--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .containsExactlyInAnyOrder(
                        questions + ": cannot be read: NoSuchFileException",
                        pages + ":1: 'title' is missing",
                        pages + ":2: is no JSON object",
                        pages + ":3: is not JSON",
                        pages + ":4: '1' stands on line 1 already");
    }

    @Test
    @DisplayName("explains itself, and what a wrong call lacks")
    void explains() {
        assertThat(command.run(List.of("--help")).out()).contains("--train-questions FILE", "JSON Lines");
        assertThat(command.run(List.of("--pages", pages)).err()).startsWith("--questions is missing.");
        assertThat(run("--parallel", pages).err()).startsWith("--parallel needs --pages-language.");
        assertThat(run("--colour").exit()).isEqualTo(2);
    }

    private Command.Result run(String... more) {
        List<String> words = new ArrayList<>(List.of("--pages", pages, "--questions", questions, "--language", "en"));
        words.addAll(List.of(more));
        return command.run(words);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
