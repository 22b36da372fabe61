package org.wegwijs.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.chat.ChatId;

/** What holds on every database of what comes back, and of what a backup holds. */
abstract class RestoreContract extends RestoreSetUp {

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
        moveTo("second");
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
        arrive(new ChatId("telegram", "1003"));
        assertThat(chats()).containsExactly("1001", "1002", "1003");
        assertThat(jdbc.sql("select position from chat_thread where position is not null")
                        .query(String.class)
                        .list())
                .as("the place in a dialog of then is in no backup")
                .hasSize(1);
    }

    @Test
    @DisplayName("puts what is there into a backup first, and touches nothing unless somebody says so")
    void replaces() throws IOException, SQLException {
        Path file = backup();
        arrive(new ChatId("telegram", "1003"));
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
        moveTo("second");
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
        moveTo("old");
        flyway(database, "11").migrate();
        arrive(OMID);
        Path file = new Backups(database, data, clock).make();
        list(SEAL);
        new ForgottenFile(data.resolve("backups")).replace(List.of());
        moveTo("new");
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
}
