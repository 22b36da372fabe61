package org.wegwijs.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.wegwijs.command.WrongSetting;
import org.wegwijs.files.OwnerOnlyFile;

/**
 * How the first administrator comes in: with the password of {@code WEGWIJS_ADMIN_PASSWORD}, or by a link in a file that
 * only the owner of the data folder can read. Every start without an administrator makes a new link.
 */
@Component
class FirstAdmin implements SmartInitializingSingleton {

    static final String FILE = "set-up-link.txt";
    static final String NAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final StoredAccounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Path file;
    private final String password;

    FirstAdmin(
            StoredAccounts accounts,
            OneTimeLinks links,
            Passwords passwords,
            @Value("${wegwijs.data}") Path dataFolder,
            @Value("${wegwijs.admin-password:}") String password) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.file = dataFolder.resolve(FILE);
        this.password = password;
    }

    /** While the program can still refuse to start. */
    @Override
    public void afterSingletonsInstantiated() {
        if (password.isBlank() || accounts.hasAdmin()) {
            return;
        }
        if (passwords.fault(password, NAME).isPresent()) {
            throw new WrongSetting(
                    "WEGWIJS_ADMIN_PASSWORD is no password that this program takes: it needs " + Passwords.SHORTEST
                            + " characters or more, at most 72 bytes, and not only one letter or the name.");
        }
        NewAccount admin = new NewAccount(NAME, NAME, Set.of(Role.ADMIN), Set.of());
        if (accounts.named(NAME).isPresent()) {
            throw new WrongSetting("There is an account 'admin' that is no administrator, so WEGWIJS_ADMIN_PASSWORD"
                    + " cannot make one. Leave the setting out and use the set-up link.");
        }
        accounts.add(admin.account(), passwords.hash(password));
        log.info("The administrator '{}' can sign in at /desk with the password of WEGWIJS_ADMIN_PASSWORD.", NAME);
    }

    @EventListener
    void started(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof WebApplicationContext)) {
            return;
        }
        if (accounts.hasAdmin()) {
            removeFile();
            return;
        }
        String port = port(event.getApplicationContext().getEnvironment());
        String link = "http://localhost:" + port + "/desk/" + LinkKind.SET_UP.word() + "/" + links.setUp();
        OwnerOnlyFile.write(
                file,
                link
                        + "\n\nOpen it within an hour, and only once. From another computer, put the address of this server"
                        + " in the place of http://localhost:" + port + ".\n");
        log.info("Nobody administers the desk yet. Open the link in {} within an hour.", file.toAbsolutePath());
    }

    private static String port(Environment environment) {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }

    /** When it leads nowhere any more. */
    void removeFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be deleted; its link is not valid any more.", file.toAbsolutePath());
        }
    }
}
