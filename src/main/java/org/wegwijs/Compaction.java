package org.wegwijs;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the H2 file anew without what was deleted: once a day, and at every stop. Until then the file still holds
 * deleted rows in places that nothing points to any more, and {@code /privacy} promises that they are gone within a day.
 * PostgreSQL cleans up by itself.
 */
@Component
class Compaction {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /** For statements that are under way; new ones wait meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource database;

    Compaction(DataSource database) {
        this.database = database;
    }

    /** At an hour when few people write; those who do wait for about a second. */
    @Scheduled(cron = "0 30 3 * * *")
    void daily() {
        if (!(database instanceof HikariDataSource pool) || !isFile(pool)) {
            return;
        }
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            if (awaitIdle(connections)) {
                connections.softEvictConnections();
                compact(pool);
            } else {
                log.warn("The database was too busy to be compacted; it is tried again tomorrow and at the stop.");
            }
        } catch (SQLException e) {
            log.warn("The database could not be compacted ({}); it is tried again tomorrow.", e.getSQLState());
        } finally {
            connections.resumePool();
        }
    }

    /** Before the pool closes; everything that writes has stopped by then. */
    @PreDestroy
    void atStop() {
        if (database instanceof HikariDataSource pool && pool.isRunning() && isFile(pool)) {
            try {
                compact(pool);
            } catch (SQLException e) {
                log.warn("The database could not be compacted at the stop ({}).", e.getSQLState());
            }
        }
    }

    private static boolean isFile(HikariDataSource pool) {
        String url = String.valueOf(pool.getJdbcUrl());
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.startsWith("jdbc:h2:tcp:");
    }

    /**
     * Looks again and again, because the pool tells nobody when a connection comes back. To borrow them all instead would
     * need no looking, but whoever holds one and needs a second would then fail rather than wait.
     */
    private static boolean awaitIdle(HikariPoolMXBean connections) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (connections.getActiveConnections() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /**
     * Past the pool, which may be suspended and takes a connection back only from a database that is open. Closes the
     * file for everybody; the next connection opens it again.
     */
    private static void compact(HikariDataSource pool) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }
}
