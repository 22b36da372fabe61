package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The H2 file")
class CompactionTest {

    private static final String SECRET = "Aardbeienallergie";

    @TempDir
    Path folder;

    @Test
    @DisplayName("no longer holds what was deleted, once it was compacted, and is open for everybody again")
    void daily() throws SQLException, IOException {
        try (HikariDataSource pool = pool()) {
            writeAndDelete(pool);
            new Compaction(pool).daily();
            assertThat(bytes()).doesNotContain(SECRET);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from note")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    @DisplayName("no longer holds what was deleted, after a stop")
    void atStop(CapturedOutput output) throws SQLException, IOException {
        try (HikariDataSource pool = pool()) {
            writeAndDelete(pool);
            assertThat(bytes()).contains(SECRET);
            new Compaction(pool).atStop();
        }
        assertThat(bytes()).doesNotContain(SECRET);
        assertThat(output).doesNotContain("compacted");
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("test") + ";WRITE_DELAY=0");
        pool.setAllowPoolSuspension(true);
        return pool;
    }

    private static void writeAndDelete(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text varchar(100))");
            statement.execute("insert into note values ('" + SECRET + "')");
            statement.execute("delete from note");
        }
    }

    private String bytes() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("test.mv.db")), StandardCharsets.ISO_8859_1);
    }
}
