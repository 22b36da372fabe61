package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The H2 file")
class RoomForDatabaseTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("is opened anew, with everything that was committed, after it closed itself")
    void isOpenedAnew() {
        try (HikariDataSource pool = pool(new RoomForDatabase())) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("create table one (id int)").update();
            jdbc.sql("insert into one values (1)").update();

            jdbc.sql("shutdown immediately").update();

            assertThat(countWithin(jdbc, Duration.ofSeconds(20))).isOne();
        }
    }

    @Test
    @DisplayName("is not opened where the disk has no room for it")
    void isNotOpenedWithoutRoom() {
        try (HikariDataSource pool = pool(new RoomForDatabase(Long.MAX_VALUE))) {
            pool.setInitializationFailTimeout(-1);
            pool.setConnectionTimeout(300);
            JdbcClient jdbc = JdbcClient.create(pool);

            assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .hasStackTraceContaining("has no room for the database");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private HikariDataSource pool(RoomForDatabase room) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("wegwijs") + ";WRITE_DELAY=0");
        pool.setExceptionOverrideClassName(ClosedDatabase.class.getName());
        pool.setMaximumPoolSize(4);
        return (HikariDataSource) room.postProcessBeforeInitialization(pool, "dataSource");
    }

    /** The pool learns of it by what fails. */
    private static int countWithin(JdbcClient jdbc, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return jdbc.sql("select count(*) from one").query(Integer.class).single();
            } catch (DataAccessException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }
}
