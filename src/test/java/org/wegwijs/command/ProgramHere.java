package org.wegwijs.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.wegwijs.Wegwijs;

/** A command in the process of the test: what a {@link ProgramProcess} says, in a tenth of its time. */
final class ProgramHere {

    private ProgramHere() {}

    /**
     * Runs one command on a data folder.
     *
     * @param settings by their names as properties
     */
    static Command.Result run(Path dataFolder, Map<String, String> settings, String... words) {
        LoggingSystem logging = LoggingSystem.get(ProgramHere.class.getClassLoader());
        LogLevel level = Optional.ofNullable(logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME))
                .map(LoggerConfiguration::getEffectiveLevel)
                .orElse(LogLevel.INFO);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setProperty("wegwijs.data", dataFolder.toString());
        settings.forEach(System::setProperty);
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int exit = CommandLine.run(Wegwijs.class, words);
            return new Command.Result(
                    exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            settings.keySet().forEach(System::clearProperty);
            System.clearProperty("wegwijs.data");
            // A command is less talkative than a server, whose tests may come next.
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, level);
        }
    }
}
