package org.wegwijs;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Opens the H2 file only where the disk has room for it. H2 closes the file when a write fails, and where opening it again
 * fails too, it keeps the lock: no later attempt of the same process could succeed.
 */
@Component
class RoomForDatabase implements BeanPostProcessor {

    private static final String FILE = "jdbc:h2:file:";

    /** Bytes: more than opening writes, and less than what the health check asks for. */
    private static final long NEEDED = 1_000_000;

    private final long needed;

    @Autowired
    RoomForDatabase() {
        this(NEEDED);
    }

    RoomForDatabase(long needed) {
        this.needed = needed;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith(FILE)) {
            pool.setDataSource(new OnDisk(pool, needed));
        }
        return bean;
    }

    private static final class OnDisk extends DriverManagerDataSource {

        private final Path folder;
        private final long needed;

        OnDisk(HikariDataSource pool, long needed) {
            super(pool.getJdbcUrl(), orEmpty(pool.getUsername()), orEmpty(pool.getPassword()));
            String file = pool.getJdbcUrl().substring(FILE.length()).replaceFirst(";.*", "");
            this.folder = Path.of(file).toAbsolutePath().getParent();
            this.needed = needed;
        }

        @SuppressWarnings("NullAway") // The pool has null where nothing was set.
        private static String orEmpty(String setting) {
            return setting == null ? "" : setting;
        }

        @Override
        protected Connection getConnectionFromDriverManager(String url, Properties properties) throws SQLException {
            // 0 too where the folder is still to be made.
            long room = folder.toFile().getUsableSpace();
            if (folder.toFile().exists() && room < needed) {
                throw new SQLTransientConnectionException("The disk has no room for the database: " + room + " bytes.");
            }
            return super.getConnectionFromDriverManager(url, properties);
        }
    }
}
