package org.wegwijs.command;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.wegwijs.files.FaultyFiles;

/**
 * Why the program cannot start, for the person who starts it. The exit codes are those of sysexits.h, so that a service manager
 * can tell what is worth another try.
 *
 * @param exit of the process; {@link #UNKNOWN} where nobody foresaw it
 * @param what is wrong, and what to do
 */
public record StartFailure(int exit, String what) {

    /** Anything that has a stack trace in the log. */
    public static final int UNKNOWN = 1;

    /** EX_DATAERR: files that cannot be used. */
    static final int FILES = 65;
    /** EX_UNAVAILABLE: the port belongs to somebody else. */
    static final int PORT = 69;
    /** EX_CANTCREAT: the data folder cannot be written to. */
    static final int FOLDER = 73;
    /** EX_IOERR: the database cannot be opened. */
    static final int DATABASE = 74;
    /** EX_TEMPFAIL: another process has the database. */
    static final int LOCKED = 75;
    /** EX_CONFIG: a setting that cannot be used. */
    static final int SETTING = 78;

    /** The code that H2 has for this since ever: DATABASE_ALREADY_OPEN_1. */
    private static final int H2_ALREADY_OPEN = 90020;

    /** The exit code for a failed start. */
    public static int exit(Throwable failure) {
        return of(failure).map(StartFailure::exit).orElse(UNKNOWN);
    }

    /** Empty where the failure is none that a person can do something about. */
    static Optional<StartFailure> of(Throwable failure) {
        Optional<StartFailure> found = Optional.empty();
        for (Throwable cause = failure; cause != null && found.isEmpty(); cause = cause.getCause()) {
            found = Optional.ofNullable(direct(cause));
        }
        return found;
    }

    private static @Nullable StartFailure direct(Throwable cause) {
        if (cause instanceof WrongSetting) {
            return new StartFailure(SETTING, String.valueOf(cause.getMessage()));
        }
        if (cause instanceof FaultyFiles) {
            return new StartFailure(
                    FILES,
                    "Some files cannot be used; correct them and start again (`check` lists the faults of all files):\n"
                            + cause.getMessage());
        }
        if (cause instanceof PortInUseException port) {
            return new StartFailure(
                    PORT,
                    "Port " + port.getPort()
                            + " is in use by another program: stop that one, or set SERVER_PORT to a free port.");
        }
        if (cause instanceof UnwritableFolder) {
            return new StartFailure(FOLDER, String.valueOf(cause.getMessage()));
        }
        if (cause instanceof SQLException sql) {
            return database(sql);
        }
        if (cause instanceof BindException bind) {
            return wrongValue(bind.getName().toString());
        }
        if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
            return wrongValue(invalid.getName());
        }
        return cause instanceof UnsatisfiedDependencyException unsatisfied ? wrongValue(unsatisfied) : null;
    }

    private static StartFailure database(SQLException failure) {
        return failure.getErrorCode() == H2_ALREADY_OPEN
                ? new StartFailure(
                        LOCKED,
                        "The database is in use by another process, perhaps an earlier start of this program: stop that"
                                + " one, or set WEGWIJS_DATA to another folder.")
                : new StartFailure(
                        DATABASE,
                        "The database cannot be opened (code " + failure.getErrorCode() + ", state "
                                + failure.getSQLState()
                                + "): see that it runs and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                                + " SPRING_DATASOURCE_PASSWORD are right, or, with none of them set, that the files in"
                                + " WEGWIJS_DATA are whole.");
    }

    /** Where a bean is handed the value of a setting that is of another kind. */
    private static @Nullable StartFailure wrongValue(UnsatisfiedDependencyException failure) {
        var point = failure.getInjectionPoint();
        Value value = point == null ? null : point.getAnnotation(Value.class);
        return value == null ? null : wrongValue(value.value().replaceAll("^\\$\\{|[:}].*$", ""));
    }

    private static StartFailure wrongValue(String property) {
        String name = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return new StartFailure(
                SETTING, name + " has a value that cannot be used: correct it, or leave it out for the default.");
    }
}
