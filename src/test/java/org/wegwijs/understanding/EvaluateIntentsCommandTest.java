package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.command.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("evaluate-intents")
class EvaluateIntentsCommandTest {

    private static final String TRAIN = """
            version: "3.1"
            nlu:
            - synonym: account
              examples: |
                - bankrekening
            - intent: open account
              examples: |
                - I want to open an account
                - how do I open a bank account
                - open an account for my daughter
            - intent: lost card
              examples: |
                - I lost my card
                - my card is gone
                - somebody took my card
            - intent: out_of_scope
              examples: |
                - who won the football match
                - sing a song
                - is it going to rain
            """;

    private static final String TEST = """
            nlu:
            - intent: open account
              examples: |
                - please open an account
                - can I open a bank account?
            - intent: lost card
              examples: |
                - card lost
                - ???
            - intent: out_of_scope
              examples: |
                - who won the match
                - sing me something
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("measures with whatever names of intents, and counts what is out of scope as refused or not")
    void measures() throws IOException {
        Command.Result result = run("--train", file("a.yml", TRAIN), "--test", file("b.yml", TEST), "--json");

        assertThat(result.err()).isEmpty();
        JsonNode figures = JsonMapper.builder().build().readTree(result.out());
        assertThat(figures.at("/accuracy").asDouble()).isEqualTo(0.75);
        assertThat(figures.at("/macroF1").asDouble()).isBetween(0.8, 0.85);
        assertThat(figures.at("/microF1").asDouble()).isBetween(0.75, 0.9);
        assertThat(figures.at("/examples").asInt()).isEqualTo(4);
        assertThat(figures.at("/outOfScope/recall").asDouble()).isEqualTo(1);
        assertThat(figures.at("/outOfScope/threshold").isNumber()).isTrue();
        assertThat(figures.at("/outOfScope/inScopeAccuracy").asDouble()).isBetween(0.25, 0.75);
        assertThat(figures.at("/trainSeconds").isNumber()).isTrue();
        assertThat(figures.at("/perSecond").asLong()).isPositive();
    }

    @Test
    @DisplayName("says that nothing was out of scope, and prints a table for people")
    void printsATable() throws IOException {
        String inScope = TEST.substring(0, TEST.indexOf("- intent: out_of_scope"));
        Command.Result result =
                run("--train", file("a.yml", TRAIN), "--dev", file("c.yml", TEST), "--test", file("b.yml", inScope));

        assertThat(result.out())
                .contains("accuracy 0.7500")
                .contains("out of scope refused -")
                .contains("lost card taken for nothing")
                .containsPattern("2 +1\\.000 +0\\.500 +0\\.667 +lost card");
    }

    @Test
    @DisplayName("holds back each part of one file, the same each time")
    void crossValidates() throws IOException {
        String file = file("a.yml", TRAIN);
        Command.Result first = run("--train", file, "--cross-validate", "3", "--language", "en", "--json");
        Command.Result second = run("--train", file, "--cross-validate", "3", "--language", "en", "--json");

        assertThat(first.out()).contains("\"examples\" : 6");
        assertThat(JsonMapper.builder().build().readTree(first.out()).at("/outOfScope"))
                .isEqualTo(JsonMapper.builder().build().readTree(second.out()).at("/outOfScope"));
    }

    @Test
    @DisplayName("says which intents of the test were never taught")
    void saysWhatWasNotTaught() throws IOException {
        String strange = "nlu:\n- intent: strange\n  examples: |\n    - my card\n";

        Command.Result result = run("--train", file("a.yml", TRAIN), "--test", file("b.yml", strange));

        assertThat(result.err()).isEqualTo("Not in --train, so never recognised: strange.");
        assertThat(result.exit()).isZero();
    }

    @Test
    @DisplayName("tells every fault of the files with its line, on stderr")
    void tellsFaults() throws IOException {
        String faulty = file("a.yml", """
                nlu:
                - intent: one
                  examples: |
                    - right
                    no dash
                    -
                    - right too
                - examples: |
                    - nothing
                - intent: two
                  example: |
                    - misspelt
                """);

        Command.Result result = run("--train", faulty, "--test", folder + "/none.yml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .containsExactlyInAnyOrder(
                        faulty + ":5: intent 'one': 'no dash' is no example: '- ' and words",
                        faulty + ":6: intent 'one': '-' is no example: '- ' and words",
                        faulty + ":8: intent: 'intent' is missing",
                        faulty + ":10: intent 'two': 'examples' is missing",
                        faulty + ":11: intent 'two': unknown field 'example'; known are examples, intent",
                        folder + "/none.yml: cannot be read: NoSuchFileException");
    }

    @Test
    @DisplayName("explains itself, and says what is wrong with a call")
    void explainsItself() {
        assertThat(run("--help").out()).contains("--cross-validate N");
        assertThat(run("--help").exit()).isZero();
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("--train", "a").err()).startsWith("Give either --test or --cross-validate.");
        assertThat(run("--train", "a", "--cross-validate", "1").err()).startsWith("--cross-validate takes");
        assertThat(run("--train", "a", "--test", "b", "--language", "?").err()).startsWith("'?' is no language tag.");
        assertThat(run("--train", "a", "--test").err()).startsWith("'--test' is not known or lacks its value.");
    }

    private static Command.Result run(String... words) {
        return new EvaluateIntentsCommand().run(List.of(words));
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
