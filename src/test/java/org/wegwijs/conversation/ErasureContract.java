package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Seal;

/** What holds on every database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ErasureContract {

    private static final String CHAT = "4711081500";
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private static volatile Instant now = START;

    @Autowired
    Conversations conversations;

    @Autowired
    Retention retention;

    @Autowired
    HeldWords held;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @TestBean
    Clock clock;

    static Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private int ids;

    @BeforeEach
    void settleIn() {
        jdbc.sql("delete from chat_thread").update();
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from seen_incoming").update();
        now = START;
    }

    @Test
    @DisplayName(
            "is gone from every table once it is forgotten, but for the confirmation on its way and the list of the"
                    + " forgotten")
    void isGone() {
        settle();
        assertThat(rowsWith(mark())).isNotEmpty();
        tell("telegram", new Deed.Commanded("forget", ""));
        tell("telegram", new Deed.Pressed("d:forget:sure:yes", null));
        assertThat(rowsWith(mark()))
                .extracting(row -> row.toLowerCase(Locale.ROOT).replaceAll(" .*", ""))
                .containsOnly("delivery", "forgotten_chat");
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from forgotten_chat").update();
        assertThat(rowsWith(mark())).isEmpty();
    }

    @Test
    @DisplayName("is sealed: no table holds the number of the chat, or a word of an answer or a reply")
    void isSealed() {
        settle();
        assertThat(rowsWith(CHAT)).isEmpty();
        assertThat(rowsWith("Aardbeien")).isEmpty();
        List<String> replies =
                jdbc.sql("select reply from delivery").query(String.class).list();
        assertThat(replies).isNotEmpty().allMatch(Seal::isSealed);
    }

    @Test
    @DisplayName("leaves no trace either when the word to forget it was one of many that piled up")
    void isGoneFromAPile() {
        tell("telegram", new Deed.Commanded("start", ""));
        tell("telegram", new Deed.Pressed("d:start:language:en", null));
        tell("telegram", new Deed.Commanded("forget", ""));
        jdbc.sql("delete from delivery").update();
        ChatId chat = new ChatId("telegram", CHAT);
        conversations.answerTogether(
                List.of(new Incoming("pile" + now, chat, now, "en", new Deed.Typed("Yes, delete"))), Pile.BURST);
        assertThat(threads()).isZero();
        assertThat(jdbc.sql("select kind from delivery").query(String.class).list())
                .isNotEmpty()
                .containsOnly("trace-free");
    }

    private void settle() {
        tell("telegram", new Deed.Commanded("start", ""));
        tell("telegram", new Deed.Pressed("d:start:language:nl", null));
        tell("telegram", new Deed.Pressed("d:doctor:start:have", null));
        tell("telegram", new Deed.Typed("24-12"));
        tell("telegram", new Deed.Typed("Aardbeienallergie"));
    }

    private String mark() {
        return seal.mark(new ChatId("telegram", CHAT));
    }

    @Test
    @DisplayName("never holds what a person asked")
    void holdsNoQuestion() {
        tell("telegram", new Deed.Typed("Zwangerschapsdiabetes doctor"));
        jdbc.sql("delete from delivery").update();
        assertThat(rowsWith("Zwangerschapsdiabetes")).isEmpty();
    }

    @Test
    @DisplayName("goes after two days without use in the browser, and after a year on Telegram")
    void endsByItself() {
        tell("web", new Deed.Commanded("start", ""));
        tell("telegram", new Deed.Commanded("start", ""));
        now = Instant.parse("2026-11-22T10:00:00Z");
        retention.forgetIdle();
        assertThat(threads()).isEqualTo(2);
        now = Instant.parse("2026-11-23T10:00:00Z");
        retention.forgetIdle();
        assertThat(threads()).isEqualTo(1);
        now = Instant.parse("2027-11-20T10:00:00Z");
        retention.forgetIdle();
        assertThat(threads()).isEqualTo(1);
        now = Instant.parse("2027-11-23T10:00:00Z");
        retention.forgetIdle();
        assertThat(threads()).isZero();
    }

    @Test
    @DisplayName("does not count what was seen before: the same message is answered once")
    void answersOnce() {
        Incoming twice = new Incoming("same", new ChatId("telegram", CHAT), now, "en", new Deed.Typed("doctor"));
        conversations.answer(twice);
        long replies =
                jdbc.sql("select count(*) from delivery").query(Long.class).single();
        conversations.answer(twice);
        assertThat(jdbc.sql("select count(*) from delivery").query(Long.class).single())
                .isEqualTo(replies);
    }

    private void tell(String channel, Deed deed) {
        conversations.answer(new Incoming(
                "e" + ids++ + now,
                new ChatId(channel, channel.equals("web") ? "0af1".repeat(8) : CHAT),
                now,
                "en",
                deed));
    }

    @Test
    @DisplayName("holds its last message sealed, so that danger told in two is seen")
    void hearsDangerInTwo() {
        tell("telegram", new Deed.Typed("Aardbeien I want to"));
        jdbc.sql("delete from delivery").update();
        assertThat(rowsWith("Aardbeien")).isEmpty();
        assertThat(heard()).isEqualTo(1);
        tell("telegram", new Deed.Typed("die"));
        assertThat(replies()).hasSize(1).allMatch(reply -> reply.contains("0800-0113"));
        assertThat(heard()).isZero();
    }

    @Test
    @DisplayName("holds its last message for two minutes and no longer, whatever is pressed meanwhile")
    void hearsForTwoMinutes() {
        tell("telegram", new Deed.Typed("I want to"));
        now = START.plusSeconds(60);
        tell("telegram", new Deed.Pressed("m:home", null));
        now = START.plusSeconds(119);
        held.dropOld();
        assertThat(heard()).isEqualTo(1);
        now = START.plusSeconds(120);
        jdbc.sql("delete from delivery").update();
        tell("telegram", new Deed.Typed("die"));
        assertThat(replies()).noneMatch(reply -> reply.contains("0800-0113"));
        now = START.plusSeconds(240);
        held.dropOld();
        assertThat(heard()).isZero();
    }

    @Test
    @DisplayName("is answered in danger told in two also over a limit, of which nothing else is answered")
    void hearsOverTheLimit() {
        tell("telegram", new Deed.Commanded("start", ""));
        assertThat(conversations.answerIfCrisis(typed("I want to"))).isFalse();
        assertThat(conversations.answerIfCrisis(typed("die"))).isTrue();
    }

    @Test
    @DisplayName("holds nothing that was said once it was cleared")
    void clearsWhatItHeard() {
        tell("telegram", new Deed.Typed("my husband hits me"));
        tell("telegram", new Deed.Typed("what now"));
        assertThat(heard()).isEqualTo(1);
        tell("telegram", new Deed.Pressed("x", null));
        assertThat(heard()).isZero();
        assertThat(unsettled()).isZero();
    }

    private Incoming typed(String text) {
        return new Incoming("t" + ids++ + now, new ChatId("telegram", CHAT), now, "en", new Deed.Typed(text));
    }

    private List<String> replies() {
        return jdbc.sql("select reply from delivery order by id").query(String.class).list().stream()
                .map(seal::open)
                .toList();
    }

    private long heard() {
        return jdbc.sql("select count(*) from chat_thread where heard is not null and heard_at is not null")
                .query(Long.class)
                .single();
    }

    private long unsettled() {
        return jdbc.sql("select count(*) from chat_thread where unsettled is not null")
                .query(Long.class)
                .single();
    }

    private long threads() {
        return jdbc.sql("select count(*) from chat_thread").query(Long.class).single();
    }

    /** Every row of every table that holds a text anywhere. */
    private List<String> rowsWith(String text) {
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(5);
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                    .map(row -> table + " " + row)
                    .filter(row -> row.contains(text))
                    .forEach(rows::add);
        }
        return rows;
    }
}
