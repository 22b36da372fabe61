package org.wegwijs.command;

/**
 * A command that measures the program on files named to it. It runs in the process that was called, also beside a server,
 * and where the program would not start: its implementation takes nothing but {@link org.wegwijs.files.SourceFiles}.
 */
public interface Evaluation extends Command {

    /** How the names of these commands begin. */
    String PREFIX = "evaluate-";
}
