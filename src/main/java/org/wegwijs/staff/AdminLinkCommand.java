package org.wegwijs.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Command;
import org.wegwijs.files.OwnerOnlyFile;

/**
 * {@code admin-link}: the way back for administrators who cannot sign in and have nobody to ask. Whoever may read the data
 * folder has everything anyhow; the link never stands in a log or on a screen.
 */
@Component
class AdminLinkCommand implements Command {

    static final String FILE = "new-password-link.txt";

    private static final Logger log = LoggerFactory.getLogger(AdminLinkCommand.class);

    private final StoredAccounts accounts;
    private final AccountDesk desk;
    private final Environment environment;
    private final Path file;

    AdminLinkCommand(
            StoredAccounts accounts,
            AccountDesk desk,
            Environment environment,
            @Value("${wegwijs.data}") Path dataFolder) {
        this.accounts = accounts;
        this.desk = desk;
        this.environment = environment;
        this.file = dataFolder.resolve(FILE);
    }

    @Override
    public String name() {
        return "admin-link";
    }

    @Override
    public String usage() {
        return "admin-link [NAME]";
    }

    @Override
    public Result run(List<String> arguments) {
        if (arguments.size() > 1) {
            return Result.wrongCall("Usage: " + usage());
        }
        List<Account> admins = accounts.all().stream()
                .map(StoredAccount::account)
                .filter(account -> account.enabled() && account.is(Role.ADMIN))
                .toList();
        if (admins.isEmpty()) {
            return new Result(
                    1,
                    "",
                    "Nobody administers the desk. The next start writes a set-up link into " + FirstAdmin.FILE + ".");
        }
        List<Account> meant = admins.stream()
                .filter(account -> arguments.isEmpty() || account.name().equals(StoredAccounts.plain(arguments.get(0))))
                .toList();
        if (meant.size() != 1) {
            return new Result(
                    1,
                    "",
                    (meant.isEmpty() ? "No administrator has that name." : "There are several administrators.")
                            + " Name one of: "
                            + String.join(
                                    ", ", admins.stream().map(Account::name).toList()));
        }
        return written(meant.get(0));
    }

    private Result written(Account account) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String server = "http://localhost:" + port;
        String link = server + "/desk/" + LinkKind.PASSWORD.word() + "/" + desk.passwordLink(account);
        try {
            OwnerOnlyFile.write(
                    file,
                    link + "\n\nSets a new password for '" + account.name()
                            + "', once, within a day. From another computer, put the address of this server in the place"
                            + " of " + server + ".\n");
        } catch (IOException e) {
            return new Result(1, "", file.toAbsolutePath() + " cannot be written.");
        }
        return new Result(
                0,
                file.toAbsolutePath().normalize().toString(),
                "The link in this file sets a new password for '" + account.name() + "', once, within a day.");
    }

    /** Removes the file once its link leads nowhere any more. */
    void used(String token) {
        try {
            Optional<String> text = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            if (text.filter(words -> words.contains(token)).isPresent()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            log.warn("{} could not be deleted; its link is not valid any more.", file.toAbsolutePath());
        }
    }
}
