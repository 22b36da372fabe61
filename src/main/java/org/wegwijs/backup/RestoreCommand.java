package org.wegwijs.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.wegwijs.command.DatabaseCommand;

/** {@code restore}: puts a backup in the place of the database, while no server runs. */
final class RestoreCommand implements DatabaseCommand {

    private static final String REPLACE = "--replace";
    private static final String WITHOUT_LIST = "--without-list";

    private final DataSource database;
    private final Path dataFolder;

    RestoreCommand(DataSource database, @Value("${wegwijs.data}") Path dataFolder) {
        this.database = database;
        this.dataFolder = dataFolder;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "restore FILE.zip [--replace] [--without-list]";
    }

    @Override
    public Result run(List<String> arguments) {
        List<String> files =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        boolean known = arguments.stream()
                .filter(word -> word.startsWith("--"))
                .allMatch(word -> word.equals(REPLACE) || word.equals(WITHOUT_LIST));
        if (files.size() != 1 || !known) {
            return Result.wrongCall("Usage: " + usage());
        }
        Path file = Path.of(files.get(0)).toAbsolutePath();
        if (!Files.isReadable(file)) {
            return new Result(1, "", file + " is not there, or cannot be read.");
        }
        try {
            Restore restore = new Restore(database, dataFolder, Clock.systemUTC());
            return told(
                    restore.run(new Restore.Wish(file, arguments.contains(REPLACE), arguments.contains(WITHOUT_LIST))));
        } catch (IOException e) {
            return new Result(1, "", file + " is no whole backup: " + e.getMessage());
        } catch (SQLException e) {
            return new Result(
                    1,
                    "",
                    "The database could not be filled (state " + e.getSQLState()
                            + "). What was there is in the backup 'before-restore-…' of the folder backups.");
        }
    }

    private static Result told(Restore.Result result) {
        if (result instanceof Restore.Result.Refused refused) {
            return new Result(1, "", refused.sentence());
        }
        Restore.Result.Done done = (Restore.Result.Done) result;
        return new Result(
                0,
                "Restored, as it was at " + done.from() + ". Left out, because forgotten since: " + done.forgotten()
                        + " chats.",
                "Accounts, roles and passwords are those of then: look at /desk/accounts. Announcements that were on"
                        + " their way or waited for their time are not sent; look at them.");
    }
}
