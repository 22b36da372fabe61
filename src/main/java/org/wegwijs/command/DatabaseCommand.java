package org.wegwijs.command;

import java.util.Set;

/**
 * A command that needs the database for itself: no server may run on the data folder, and the program is not started. Its
 * implementation is no component of the program; it takes the {@link javax.sql.DataSource} and settings.
 */
public interface DatabaseCommand extends Command {

    /** Those there are. */
    Set<String> NAMES = Set.of("restore");
}
