package org.wegwijs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.wegwijs.Wegwijs;

/** One process and one command show that what is said here in the process of the test is all that a person sees. */
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A start that fails says in one sentence what to do, with an exit code of its own:")
class FailedStartTest {

    @TempDir
    Path folder;

    /**
     * Starts the program in this process with a data folder of its own.
     *
     * @param bean the one that fails, so that no time goes into all others; empty for the web server, which always starts
     */
    private Command.Result start(Path dataFolder, String bean, CapturedOutput output, String... settings) {
        SpringApplication program = new SpringApplication(Wegwijs.class);
        program.addInitializers(context -> context.addBeanFactoryPostProcessor(beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                beans.getBeanDefinition(name).setLazyInit(!name.equals(bean));
            }
        }));
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--wegwijs.data=" + dataFolder);
        int before = output.getAll().length();
        Throwable failure = Objects.requireNonNull(
                catchThrowable(() -> program.run(all.toArray(String[]::new)).close()), "the program starts");
        return new Command.Result(
                StartFailure.exit(failure), "", output.getAll().substring(before));
    }

    private static void assertFailed(Command.Result result, int exit, String sentence) {
        assertThat(result.err()).contains(sentence).doesNotContain("\tat ").doesNotContain("****");
        assertThat(result.err().lines().filter(line -> line.contains("ERROR"))).hasSize(1);
        assertThat(result.err()).doesNotContain("cancelling refresh");
        assertThat(result.exit()).isEqualTo(exit);
    }

    @Test
    @DisplayName("a database that another process has open")
    void locked() throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(
                        folder.resolve("wegwijs.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertFailed(
                    ProgramProcess.run(folder, Map.of(), "--server.port=0"),
                    StartFailure.LOCKED,
                    "set WEGWIJS_DATA to another folder");
        }
    }

    @Test
    @DisplayName("a data folder that cannot be written to")
    void unwritable(CapturedOutput output) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file")).resolve("data");
        assertFailed(
                start(noFolder, "", output, "--server.port=0"),
                StartFailure.FOLDER,
                "Nothing can be written to the data folder " + noFolder);
    }

    @Test
    @DisplayName("a port in use")
    void portInUse(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(taken.getInetAddress()).isInstanceOf(InetAddress.class);
            int port = taken.getLocalPort();
            assertFailed(
                    start(folder, "", output, "--server.port=" + port),
                    StartFailure.PORT,
                    "Port " + port + " is in use by another program");
        }
    }

    @Test
    @DisplayName("a file that is no database")
    void broken(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("wegwijs.mv.db"), "this is no database ".repeat(1_000));
        assertFailed(
                start(folder, "flywayInitializer", output, "--server.port=0"),
                StartFailure.DATABASE,
                "The database cannot be opened");
    }

    @Test
    @DisplayName("a broken file in an overriding folder")
    void brokenFile(CapturedOutput output) throws IOException {
        Path file = folder.resolve("files/dialogs/help.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "title: help.title\nsteps: []\n");
        assertFailed(
                start(folder, "dialogs", output, "--server.port=0", "--wegwijs.files=" + folder.resolve("files")),
                StartFailure.FILES,
                "dialogs/help.yml:1: 'steps' is missing or empty");
    }

    @ParameterizedTest
    @DisplayName("a wrong setting")
    @CsvSource({
        "server.port, http, ''",
        "wegwijs.retention, a year, retention",
        "wegwijs.answers-per-minute, many, answersPace",
        "telegram.webhook.url, https://example.org, ''",
        "wegwijs.telegram.stale-after, soon, ''"
    })
    void wrongSetting(String property, String value, String bean, CapturedOutput output) {
        String name = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        assertFailed(
                start(
                        folder,
                        bean,
                        output,
                        property.equals("server.port") ? "--x" : "--server.port=0",
                        "--telegram.bot.token=1000:NEVER-USED",
                        "--" + property + "=" + value),
                StartFailure.SETTING,
                name.equals("TELEGRAM_WEBHOOK_URL") ? "TELEGRAM_WEBHOOK_SECRET" : name);
    }

    @Test
    @DisplayName("the same for a command that has to do the work itself")
    void command() throws IOException, InterruptedException {
        Path noFolder = Files.createFile(folder.resolve("file")).resolve("data");
        assertFailed(ProgramProcess.run(noFolder, Map.of(), "ask", "x"), StartFailure.FOLDER, "WEGWIJS_DATA");
    }
}
