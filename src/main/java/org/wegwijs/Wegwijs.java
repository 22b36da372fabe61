package org.wegwijs;

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
        QuickStart.begin();
        try {
            SpringApplication.run(Wegwijs.class, args);
            QuickStart.end();
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            // It is in the log by now.
            System.exit(StartFailure.exit(e));
        }
    }
}
