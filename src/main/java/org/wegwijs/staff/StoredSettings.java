package org.wegwijs.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is set at the desk for the whole program. Read with every message, so it is kept in memory for a second: that is
 * how long another instance may go on with the old.
 */
@Component
final class StoredSettings {

    private final Cache<String, Optional<String>> read =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build();
    private final JdbcClient jdbc;

    StoredSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String name) {
        return read.get(name, this::load);
    }

    private Optional<String> load(String name) {
        return jdbc.sql("select content from staff_setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    boolean isOn(String name) {
        return find(name).filter("yes"::equals).isPresent();
    }

    /** In the caller's transaction; everybody reads it once that has ended. */
    void put(String name, String value) {
        int updated = jdbc.sql("update staff_setting set content = ? where name = ?")
                .param(value)
                .param(name)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into staff_setting (name, content) values (?, ?)")
                    .param(name)
                    .param(value)
                    .update();
        }
        forgetAfterwards(name);
    }

    /** For whoever changed the table by other means. */
    void forget() {
        read.invalidateAll();
    }

    private void forgetAfterwards(String name) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            read.invalidate(name);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                read.invalidate(name);
            }
        });
    }
}
