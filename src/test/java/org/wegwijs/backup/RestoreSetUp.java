package org.wegwijs.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;

/** A database with two chats in it and a folder for its backups, and what becomes of both. */
abstract class RestoreSetUp {

    static final ChatId NOUR = new ChatId("telegram", "1001");
    static final ChatId OMID = new ChatId("telegram", "1002");
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    static final SealKey KEY = SealKey.of("the key of the first year");
    static final Seal SEAL = new Seal(KEY, List.of());

    @TempDir
    Path data;

    Instant now = START;
    final Clock clock = clock(() -> now);
    DataSource database;
    JdbcClient jdbc;

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    /** The address of a new, empty database; of a file, if it is one, in this folder. */
    abstract String freshUrl(Path folder);

    @BeforeEach
    void migrate() {
        database = fresh("first");
        jdbc = JdbcClient.create(database);
        flyway(database, "latest").migrate();
        arrive(NOUR);
        arrive(OMID);
    }

    /** All goes on in a new, empty database; the folder stays. */
    void moveTo(String name) {
        database = fresh(name);
        jdbc = JdbcClient.create(database);
    }

    private DataSource fresh(String name) {
        return new DriverManagerDataSource(freshUrl(data.resolve(name)));
    }

    static Flyway flyway(DataSource database, String target) {
        return Flyway.configure().dataSource(database).target(target).load();
    }

    void arrive(ChatId chat) {
        jdbc.sql(
                        "insert into chat_thread (mark, channel, chat, language, position, last_active) values (?, ?, ?, 'nl', ?, ?)")
                .params(
                        SEAL.mark(chat),
                        chat.channel(),
                        SEAL.seal(chat.value()),
                        SEAL.seal("a dialog"),
                        Date.valueOf(LocalDate.of(2026, 11, 21)))
                .update();
    }

    ForgottenList list(Seal seal) {
        return new ForgottenList(new ForgottenRows(jdbc), seal, clock, data, "jdbc:a database that lasts");
    }

    Path backup() throws IOException, SQLException {
        list(SEAL).compare();
        Path file = new Backups(database, data, clock).make();
        now = now.plus(Duration.ofHours(3));
        return file;
    }

    Restore.Result restore(Path file, boolean replace) throws IOException, SQLException {
        return new Restore(database, data, clock).run(new Restore.Wish(file, replace, false));
    }

    List<String> chats() {
        return jdbc.sql("select chat from chat_thread order by id").query(String.class).list().stream()
                .map(SEAL::open)
                .toList();
    }
}
