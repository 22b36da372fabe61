package org.wegwijs.command;

import java.util.List;

/** The port of a command: a bean of the room that knows the answer. */
public interface Command {

    /** The first word on the command line. */
    String name();

    /** One line: the name and its arguments. */
    String usage();

    /** Runs in the process that holds the database. */
    Result run(List<String> arguments);

    /**
     * What a command has to say.
     *
     * @param exit 0 if all is well, 1 for a fault found, 2 for a wrong call
     * @param out the result, for stdout
     * @param err what else a person should read, for stderr
     */
    record Result(int exit, String out, String err) {

        public static Result ok(String out) {
            return new Result(0, out, "");
        }

        public static Result wrongCall(String err) {
            return new Result(2, "", err);
        }
    }
}
