package org.wegwijs.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Command;

/** {@code backup}: everything that lasts in one file, also while the program runs. */
@Component
final class BackupCommand implements Command {

    private final Backups backups;

    BackupCommand(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "backup [--to FILE.zip]";
    }

    @Override
    public Result run(List<String> arguments) {
        boolean named = arguments.size() == 2 && arguments.get(0).equals("--to");
        if (!arguments.isEmpty() && !named) {
            return Result.wrongCall("Usage: " + usage());
        }
        try {
            if (!named) {
                return Result.ok(backups.make().toAbsolutePath().normalize().toString());
            }
            Path file = Path.of(arguments.get(1)).toAbsolutePath();
            backups.makeAt(file);
            return new Result(
                    0,
                    file.toString(),
                    "Keep " + ForgottenFile.NAME + " of the folder backups with it, and always the latest.");
        } catch (FileAlreadyExistsException e) {
            return new Result(1, "", e.getFile() + " is there already. Choose another name.");
        } catch (IOException e) {
            return new Result(1, "", "The backup cannot be written: " + e.getMessage());
        } catch (SQLException e) {
            return new Result(1, "", "The database cannot be read (state " + e.getSQLState() + ").");
        }
    }
}
