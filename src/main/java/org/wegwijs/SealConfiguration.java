package org.wegwijs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.backup.ForgottenAgain;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;
import org.wegwijs.chat.Sealed;
import org.wegwijs.command.WrongSetting;

/**
 * Encryption at rest: the key that the settings or the data folder hold, and the change to another one.
 *
 * <p>To change the key, start once with the new one in {@code WEGWIJS_KEY} and the old one in
 * {@code WEGWIJS_KEY_PREVIOUS}; the key file of the data folder counts as an old one by itself.
 */
@Configuration
class SealConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SealConfiguration.class);

    @Bean
    Seal seal(
            @Value("${wegwijs.key:}") String key,
            @Value("${wegwijs.key-previous:}") String previous,
            @Value("${wegwijs.data}") Path dataFolder,
            @Value("${spring.datasource.url}") String database) {
        KeyFile file = new KeyFile(dataFolder);
        List<SealKey> earlier = new ArrayList<>(keys("WEGWIJS_KEY_PREVIOUS", previous.split(",")));
        if (!key.isBlank()) {
            earlier.addAll(file.read());
            return new Seal(keys("WEGWIJS_KEY", key).get(0), earlier);
        }
        if (database.startsWith("jdbc:h2:mem:")) {
            return new Seal(KeyFile.fresh(), earlier);
        }
        if (!database.startsWith("jdbc:h2:")) {
            throw new WrongSetting("WEGWIJS_KEY is not set. A database on a server needs it, because a key beside this"
                    + " program would be lost with its folder. Make one with: openssl rand -base64 32");
        }
        List<SealKey> own = file.readOrMake();
        earlier.addAll(own.subList(1, own.size()));
        return new Seal(own.get(0), earlier);
    }

    private static List<SealKey> keys(String setting, String... texts) {
        try {
            return Arrays.stream(texts)
                    .filter(text -> !text.isBlank())
                    .map(SealKey::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(setting + ": " + e.getMessage());
        }
    }

    /** Before anything is read or sent: rows that an earlier key has sealed are sealed with the current one. */
    @Bean
    SmartInitializingSingleton sealRenewal(
            List<Sealed> rooms, ForgottenAgain forgotten, TransactionTemplate transaction) {
        return () -> {
            try {
                Integer rows = transaction.execute(status -> {
                    int renewed = rooms.stream().mapToInt(Sealed::renew).sum();
                    forgotten.settle();
                    return renewed;
                });
                if (rows != null && rows > 0) {
                    log.info("{} rows were sealed with the current key; earlier keys are not needed any more.", rows);
                }
            } catch (Seal.NotOpened e) {
                throw new WrongSetting("The database holds chats that the given key does not open. " + e.getMessage()
                        + " Put that key into WEGWIJS_KEY or, after a change of key, into WEGWIJS_KEY_PREVIOUS;"
                        + " without one it is in the file " + KeyFile.NAME + " of the data folder.");
            }
        };
    }
}
