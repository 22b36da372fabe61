package org.wegwijs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wegwijs.command.CommandLine;
import org.wegwijs.command.StartFailure;

/** The program: one process that answers on every channel, or a single command beside it. */
@SpringBootApplication
public class Wegwijs {

    public static void main(String[] args) {
        if (CommandLine.isCommand(args)) {
            System.exit(CommandLine.run(Wegwijs.class, args));
        }
        makeTemporaryFolder();
        try {
            SpringApplication.run(Wegwijs.class, args);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            // It is in the log by now.
            System.exit(StartFailure.exit(e));
        }
    }

    /** In a container with a read-only root it is a folder of the volume, which is empty at first. */
    private static void makeTemporaryFolder() {
        try {
            Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            // Whoever needs it will say so.
        }
    }
}
