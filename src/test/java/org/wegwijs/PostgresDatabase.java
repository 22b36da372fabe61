package org.wegwijs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A PostgreSQL server of the tests' own, started once per JVM on first use, with a database for each test class that asks:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry properties) {
 *     PostgresDatabase.fresh(properties);
 * }
 * }</pre>
 */
public final class PostgresDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable EmbeddedPostgres server;

    private PostgresDatabase() {}

    /** Points the data source at a new, empty database. */
    public static void fresh(DynamicPropertyRegistry properties) {
        String url = freshUrl();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("wegwijs.key", () -> "only for the tests, and not secret");
    }

    /** The JDBC URL of a new, empty database, user and password included. */
    public static String freshUrl() {
        String name = "test" + NUMBER.incrementAndGet();
        EmbeddedPostgres running = server();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.getJdbcUrl("postgres", name) + "&password=postgres";
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                // What is lost with the machine's power need not survive in a test.
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
