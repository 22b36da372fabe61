package org.wegwijs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A start that fails says in one sentence what to do, with an exit code of its own:")
class FailedStartTest {

    @TempDir
    Path folder;

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
    void unwritable() throws IOException, InterruptedException {
        Path noFolder = Files.createFile(folder.resolve("file")).resolve("data");
        assertFailed(
                ProgramProcess.run(noFolder, Map.of(), "--server.port=0"),
                StartFailure.FOLDER,
                "Nothing can be written to the data folder " + noFolder);
    }

    @Test
    @DisplayName("a port in use")
    void portInUse() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(taken.getInetAddress()).isInstanceOf(InetAddress.class);
            int port = taken.getLocalPort();
            assertFailed(
                    ProgramProcess.run(folder, Map.of(), "--server.port=" + port),
                    StartFailure.PORT,
                    "Port " + port + " is in use by another program");
        }
    }

    @Test
    @DisplayName("a file that is no database")
    void broken() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("wegwijs.mv.db"), "this is no database ".repeat(1_000));
        assertFailed(
                ProgramProcess.run(folder, Map.of(), "--server.port=0"),
                StartFailure.DATABASE,
                "The database cannot be opened");
    }

    @ParameterizedTest
    @DisplayName("a wrong setting")
    @CsvSource({
        "SERVER_PORT,http",
        "WEGWIJS_RETENTION,a year",
        "WEGWIJS_ANSWERS_PER_MINUTE,many",
        "TELEGRAM_WEBHOOK_URL,https://example.org",
        "WEGWIJS_TELEGRAM_STALE_AFTER,soon"
    })
    void wrongSetting(String name, String value) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("TELEGRAM_BOT_TOKEN", "1000:NEVER-USED", name, value);
        assertFailed(
                ProgramProcess.run(folder, environment, name.equals("SERVER_PORT") ? "--x" : "--server.port=0"),
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
