package org.wegwijs.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;
import org.wegwijs.command.WrongSetting;

/** What holds on every database. */
abstract class RestoreContract {

    private static final ChatId NOUR = new ChatId("telegram", "1001");
    private static final ChatId OMID = new ChatId("telegram", "1002");
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final SealKey KEY = SealKey.of("the key of the first year");
    private static final SealKey NEXT = SealKey.of("the key of the second year");
    private static final SealKey THIRD = SealKey.of("the key of the third year");

    @TempDir
    Path data;

    private Instant now = START;
    private final Clock clock = clock(() -> now);
    private DataSource database;
    private JdbcClient jdbc;

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    /** The address of a new, empty database; of a file, if it is one, in this folder. */
    abstract String freshUrl(Path folder);

    @BeforeEach
    void migrate() {
        database = fresh("first");
        flyway(database, "latest").migrate();
        jdbc = JdbcClient.create(database);
        arrive(NOUR, new Seal(KEY, List.of()));
        arrive(OMID, new Seal(KEY, List.of()));
    }

    private DataSource fresh(String name) {
        String url = freshUrl(data.resolve(name));
        return new DriverManagerDataSource(url);
    }

    private static Flyway flyway(DataSource database, String target) {
        return Flyway.configure().dataSource(database).target(target).load();
    }

    private void arrive(ChatId chat, Seal seal) {
        jdbc.sql(
                        "insert into chat_thread (mark, channel, chat, language, position, last_active) values (?, ?, ?, 'nl', ?, ?)")
                .params(
                        seal.mark(chat),
                        chat.channel(),
                        seal.seal(chat.value()),
                        seal.seal("a dialog"),
                        Date.valueOf(LocalDate.of(2026, 11, 21)))
                .update();
    }

    private void forget(ChatId chat, Seal seal) {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.sql("delete from chat_thread where mark = ?")
                    .param(seal.mark(chat))
                    .update();
            list(seal).note(new ChatForgotten(chat));
        });
    }

    private ForgottenList list(Seal seal) {
        return new ForgottenList(new ForgottenRows(jdbc), seal, clock, data, "jdbc:a database that lasts");
    }

    private Path backup() throws IOException, SQLException {
        list(new Seal(KEY, List.of())).compare();
        Path file = new Backups(database, data, clock).make();
        now = now.plus(Duration.ofHours(3));
        return file;
    }

    private Restore.Result restore(Path file, boolean replace) throws IOException, SQLException {
        return new Restore(database, data, clock).run(new Restore.Wish(file, replace, false));
    }

    /** What the first start after a restore does, less what it seals anew. */
    private void start(Seal seal) {
        new ForgottenAgain(new ForgottenRows(jdbc), seal, jdbc, event -> {
                    ChatId chat = ((ChatForgotten) event).chat();
                    jdbc.sql("delete from chat_thread where mark in (?, ?)")
                            .params(seal.mark(chat), new Seal(KEY, List.of()).mark(chat))
                            .update();
                })
                .settle();
    }

    private List<String> chats() {
        Seal seal = new Seal(KEY, List.of());
        return jdbc.sql("select chat from chat_thread order by id").query(String.class).list().stream()
                .map(seal::open)
                .toList();
    }

    @Test
    @DisplayName("brings everything back in an empty database, with every kind of value, and counts on from there")
    void bringsBack() throws IOException, SQLException {
        UUID account = UUID.randomUUID();
        jdbc.sql("insert into staff_account (id, name, display_name, password, roles, languages, enabled, created_at)"
                        + " values (?, 'ada', 'Ada ''Ö'' 😀', 'hash', 'ADMIN', '', true, ?)")
                .params(account, OffsetDateTime.ofInstant(START, ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into staff_logo (id, type, content) values ('logo', 'png', ?)")
                .param(new byte[] {0, -1, 2})
                .update();
        Path file = backup();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        database = fresh("second");
        jdbc = JdbcClient.create(database);
        assertThat(restore(file, false)).isEqualTo(new Restore.Result.Done(START, 0));
        assertThat(chats()).containsExactly("1001", "1002");
        assertThat(jdbc.sql("select id, display_name, enabled, created_at from staff_account")
                        .query((row, number) -> List.of(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        .single())
                .isEqualTo(List.of(account, "Ada 'Ö' 😀", true, START));
        assertThat(jdbc.sql("select content from staff_logo")
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .containsExactly(0, -1, 2);
        arrive(new ChatId("telegram", "1003"), new Seal(KEY, List.of()));
        assertThat(chats()).containsExactly("1001", "1002", "1003");
        assertThat(jdbc.sql("select position from chat_thread where position is not null")
                        .query(String.class)
                        .list())
                .as("the place in a dialog of then is in no backup")
                .hasSize(1);
    }

    @Test
    @DisplayName("leaves out who was forgotten since, also when nothing is left but the files")
    void leavesOutTheForgotten() throws IOException, SQLException {
        Path file = backup();
        forget(NOUR, new Seal(KEY, List.of()));
        database = fresh("second");
        jdbc = JdbcClient.create(database);
        assertThat(restore(file, false)).isEqualTo(new Restore.Result.Done(START, 1));
        assertThat(chats()).containsExactly("1002");
        start(new Seal(KEY, List.of()));
        assertThat(chats()).containsExactly("1002");
    }

    @Test
    @DisplayName("keeps who was forgotten before the backup and had come back by then")
    void keepsWhoCameBack() throws IOException, SQLException {
        forget(NOUR, new Seal(KEY, List.of()));
        arrive(NOUR, new Seal(KEY, List.of()));
        Path file = backup();
        restore(file, true);
        start(new Seal(KEY, List.of()));
        assertThat(chats()).containsExactlyInAnyOrder("1001", "1002");
    }

    @Test
    @DisplayName(
            "leaves out at the next start who was forgotten under another key, and will not start without that key")
    void knowsOtherKeys() throws IOException, SQLException {
        Path file = backup();
        forget(NOUR, new Seal(NEXT, List.of(KEY)));
        restore(file, true);
        assertThat(chats()).contains("1001");
        assertThatThrownBy(() -> start(new Seal(THIRD, List.of(KEY))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(NEXT.id())
                .hasMessageContaining("WEGWIJS_KEY_PREVIOUS");
        start(new Seal(THIRD, List.of(NEXT, KEY)));
        assertThat(chats()).containsExactly("1002");
        assertThat(new ForgottenRows(jdbc).due()).isEmpty();
    }

    @Test
    @DisplayName("puts what is there into a backup first, and touches nothing unless somebody says so")
    void replaces() throws IOException, SQLException {
        Path file = backup();
        arrive(new ChatId("telegram", "1003"), new Seal(KEY, List.of()));
        assertThat(restore(file, false)).isInstanceOf(Restore.Result.Refused.class);
        assertThat(chats()).hasSize(3);
        restore(file, true);
        assertThat(chats()).hasSize(2);
        Path before = new Backups(database, data, clock)
                .made().stream()
                        .filter(made -> made.name().startsWith("before-restore-"))
                        .findFirst()
                        .flatMap(made -> new Backups(database, data, clock).find(made.name()))
                        .orElseThrow();
        now = now.plusSeconds(60);
        restore(before, true);
        assertThat(chats()).hasSize(3);
    }

    @Test
    @DisplayName(
            "refuses a file that is cut off, changed or no backup, or without a list of the forgotten, and changes nothing")
    void refuses() throws IOException, SQLException {
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        Path cut = data.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        Path text = data.resolve("text.zip");
        Files.writeString(text, "no backup");
        assertThatThrownBy(() -> restore(cut, true)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> restore(text, true)).isInstanceOf(IOException.class);
        assertThat(chats()).hasSize(2);
        Files.delete(data.resolve("backups/forgotten.csv"));
        database = fresh("second");
        assertThat(restore(file, false))
                .isInstanceOfSatisfying(
                        Restore.Result.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("forgotten.csv", "--without-list"));
        assertThat(new Restore(database, data, clock).run(new Restore.Wish(file, false, true)))
                .isInstanceOf(Restore.Result.Done.class);
    }

    @Test
    @DisplayName("refuses a backup that is older than the list of the forgotten reaches")
    void refusesTooOld() throws IOException, SQLException {
        Path file = backup();
        now = now.plus(Duration.ofDays(401));
        assertThat(restore(file, true)).isInstanceOf(Restore.Result.Refused.class);
    }

    @Test
    @DisplayName("holds no key, no session, no link and no message, and nothing of a chat but sealed")
    void holdsNoSecrets() throws IOException, SQLException {
        jdbc.sql("insert into delivery (channel, chat, reply, queued_at) values ('telegram', 'x', 'a reply', ?)")
                .param(OffsetDateTime.ofInstant(START, ZoneOffset.UTC))
                .update();
        Files.writeString(data.resolve("wegwijs.key"), KEY.text());
        List<String> names = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(backup().toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(names::add);
            zip.stream().forEach(entry -> all.append(text(zip, entry)));
        }
        assertThat(names)
                .contains("chat_thread.jsonl", "article.jsonl", "manifest.json")
                .doesNotContain("delivery.jsonl", "staff_link.jsonl", "spring_session.jsonl", "telegram_inbox.jsonl");
        assertThat(all).doesNotContain(KEY.text()).doesNotContain("1001").doesNotContain("a reply");
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("brings a backup of an earlier version up to date")
    void upgrades() throws IOException, SQLException {
        database = fresh("old");
        flyway(database, "11").migrate();
        jdbc = JdbcClient.create(database);
        arrive(OMID, new Seal(KEY, List.of()));
        Path file = new Backups(database, data, clock).make();
        list(new Seal(KEY, List.of()));
        new ForgottenFile(data.resolve("backups")).replace(List.of());
        database = fresh("new");
        jdbc = JdbcClient.create(database);
        assertThat(restore(file, false)).isInstanceOf(Restore.Result.Done.class);
        assertThat(chats()).containsExactly("1002");
        assertThat(jdbc.sql("select count(*) from forgotten_chat")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("sends no announcement again that was on its way")
    void sendsNothingAgain() throws IOException, SQLException {
        OffsetDateTime then = OffsetDateTime.ofInstant(START, ZoneOffset.UTC);
        jdbc.sql("insert into bulk (id, kind, state, filled_to, created) values ('b', 'send', 'sending', 0, ?)")
                .param(then)
                .update();
        for (String state : List.of("waiting", "wire", "sent")) {
            jdbc.sql(
                            "insert into bulk_row (bulk, channel, mark, state, not_before, touched) values ('b', 'telegram', ?, ?, ?, ?)")
                    .params(state, state, then, then)
                    .update();
        }
        jdbc.sql(
                        "insert into announcement (id, code, state, title, draft, writers, notice, created, changed, approved_by)"
                                + " values ('a', 'AAAA', 'approved', 'Snow', '{}', '', false, ?, ?, 'somebody')")
                .params(then, then)
                .update();
        restore(backup(), true);
        assertThat(jdbc.sql("select state from bulk_row order by id")
                        .query(String.class)
                        .list())
                .containsExactly("left", "unknown", "sent");
        assertThat(jdbc.sql("select state from bulk").query(String.class).single())
                .isEqualTo("done");
        assertThat(jdbc.sql("select state from announcement where approved_by is null")
                        .query(String.class)
                        .single())
                .isEqualTo("proposed");
    }

    @Test
    @DisplayName("knows every table that can lead to a chat; a new one has to say what becomes of the forgotten in it")
    void knowsTheMarks() throws SQLException {
        List<String> marked = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : Tables.kept(connection)) {
                try (var columns = connection.getMetaData().getColumns(null, connection.getSchema(), null, "%")) {
                    while (columns.next()) {
                        if (columns.getString("TABLE_NAME").equalsIgnoreCase(table)
                                && columns.getString("COLUMN_NAME").equalsIgnoreCase("mark")) {
                            marked.add(table);
                        }
                    }
                }
            }
        }
        assertThat(marked).containsExactlyInAnyOrder("chat_thread", "bulk_row", "forgotten_chat");
    }
}
