package org.wegwijs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A command without a server")
class CommandsAloneTest {

    @TempDir
    static Path shared;

    private static Command.@Nullable Result answered;

    @TempDir
    Path folder;

    /** The first start on a data folder, which takes long: once, and in a process of its own. */
    private static Command.Result asked() throws IOException, InterruptedException {
        if (answered == null) {
            answered = ProgramProcess.run(
                    shared, Map.of("TELEGRAM_BOT_TOKEN", "1000:NEVER-USED"), "ask", "--language", "ar", "دكتور");
        }
        return answered;
    }

    @Test
    @DisplayName("opens the database itself, and prints the answer alone on stdout")
    void asks() throws IOException, InterruptedException {
        Command.Result result = asked();
        JsonNode answer = JsonMapper.builder().build().readTree(result.out());
        assertThat(answer.at("/topic").asString()).isEqualTo("health.doctor");
        assertThat(answer.at("/answers/0/language").asString()).isEqualTo("ar");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).doesNotContain("NEVER-USED").doesNotContain("دكتور");
    }

    @Test
    @DisplayName("lists every fault of an overriding folder at once, and exits with 1")
    void checks() throws IOException {
        write("dialogs/help.yml", "title: help.title\nsteps:\n- id: say\n  say: no.such.text\n  to: nowhere\n");
        write("starter/organisation.yml", "name: Somebody\n");
        write("translations/en/crisis.yml", "crisis.medical:\n  patterns: ['(']\n  except: []\n");
        Command.Result result =
                ProgramHere.run(folder.resolve("data"), Map.of("wegwijs.files", folder.toString()), "check");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("dialogs/help.yml:3: step 'say': unknown target 'nowhere'")
                .contains(
                        "dialogs/help.yml:3: step 'say': the text 'no.such.text' is missing in ar, en, fa, fr, nl, ti, uk")
                .contains("starter/organisation.yml:1: 'privacy-contact' is missing")
                .contains("translations/en/crisis.yml");
    }

    @Test
    @DisplayName("measures intents without a database, also where the program could not start")
    void measures() throws IOException {
        write("dialogs/help.yml", "title: help.title\nsteps: []\n");
        write(
                "train.yml",
                "nlu:\n- intent: one\n  examples: |\n    - the first\n- intent: two\n  examples: |\n    - second\n");
        String train = folder.resolve("train.yml").toString();
        Path data = folder.resolve("data");
        Command.Result result = ProgramHere.run(
                data,
                Map.of("wegwijs.files", folder.toString()),
                "evaluate-intents",
                "--train",
                train,
                "--test",
                train,
                "--json");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(result.out())
                        .at("/accuracy")
                        .asDouble())
                .isEqualTo(1);
        assertThat(result.exit()).isZero();
        assertThat(data).doesNotExist();
    }

    @Test
    @DisplayName("puts everything into one file, and back into an empty database, but not over what is there")
    void backsUpAndRestores() throws IOException, InterruptedException {
        assertThat(asked().exit()).isZero();
        Path first = shared;
        Command.Result backup = ProgramHere.run(first, Map.of(), "backup");
        assertThat(backup.exit()).as(backup.err()).isZero();
        Path file = Path.of(backup.out().strip());
        assertThat(file).hasParent(first.resolve("backups").toAbsolutePath());
        Command.Result refused = ProgramHere.run(first, Map.of(), "restore", file.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("--replace");
        Path second = folder.resolve("second");
        Command.Result restored = ProgramHere.run(second, Map.of(), "restore", file.toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("forgotten since: 0");
        assertThat(second.resolve("wegwijs.mv.db")).exists();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
