package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.wegwijs.conversation.AnswerCount.Outcome;

/** What holds on every database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class AskedQuestionContract {

    private static final ChatId CHAT = new ChatId("telegram", "4711081501");
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private static volatile Instant now = START;

    @Autowired
    Conversations conversations;

    @Autowired
    UnansweredQuestions questions;

    @Autowired
    AnswerCounts counts;

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
        now = START;
        counts.write();
        for (String table :
                List.of("chat_thread", "delivery", "seen_incoming", "unanswered_question", "answer_count")) {
            jdbc.sql("delete from " + table).update();
        }
        press("d:start:language:en");
        press("d:start:country:NL");
        press("m:home");
    }

    @Test
    @DisplayName("is counted by day, language and topic, with what the person says of its answer")
    void isCounted() {
        tell(new Deed.Typed("doctor"));
        press("h:no");
        tell(new Deed.Typed("where is doctor"));
        press("h:yes");
        counts.write();
        tell(new Deed.Typed("doctor"));
        counts.write();
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(counts.since(day))
                .contains(
                        new AnswerCount(day, "en", "health.doctor", Outcome.ANSWERED, 3),
                        new AnswerCount(day, "en", "health.doctor", Outcome.HELPED, 1),
                        new AnswerCount(day, "en", "health.doctor", Outcome.DID_NOT_HELP, 1));
        assertThat(counts.since(day.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("is kept only after consent, sealed, with language and place and nothing that leads to the chat")
    void isKeptAfterConsent() {
        tell(new Deed.Typed("doctor for aardbeien"));
        press("h:no");
        press("h:give");
        assertThat(questions.newest(9)).isEmpty();
        press("h:agree");
        assertThat(questions.newest(9)).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("doctor for aardbeien");
            assertThat(question.language()).isEqualTo("en");
            assertThat(question.place()).isEqualTo("NL");
            assertThat(question.day()).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(question.toString()).doesNotContain("aardbeien");
        });
        String row = jdbc.sql("select * from unanswered_question")
                .query()
                .singleRow()
                .toString();
        assertThat(row).doesNotContain("aardbeien", seal.mark(CHAT), CHAT.value());
        assertThat(unsettled()).isZero();
        press("h:agree");
        assertThat(questions.newest(9)).hasSize(1);
    }

    @Test
    @DisplayName("is not kept where the person says no, forgets the chat or waits for more than thirty minutes")
    void isNotKept() {
        tell(new Deed.Typed("doctor"));
        assertThat(unsettled()).isEqualTo(1);
        press("h:keep");
        assertThat(unsettled()).isZero();
        tell(new Deed.Typed("doctor"));
        now = START.plus(Duration.ofMinutes(30));
        press("h:agree");
        held.dropOld();
        assertThat(unsettled()).isZero();
        tell(new Deed.Typed("doctor"));
        tell(new Deed.Commanded("forget", ""));
        press("d:forget:sure:yes");
        press("h:agree");
        assertThat(questions.newest(9)).isEmpty();
    }

    @Test
    @DisplayName("can be settled, opened again and deleted, and stays as sealed as it was")
    void isSettled() {
        tell(new Deed.Typed("doctor"));
        press("h:agree");
        long id = questions.newest(9).get(0).id();
        questions.settle(List.of(id), "phrase");
        assertThat(questions.newest(9)).isEmpty();
        assertThat(questions.settled(9)).singleElement().satisfies(question -> {
            assertThat(question.settled()).isEqualTo("phrase");
            assertThat(question.text()).isEqualTo("doctor");
        });
        questions.settle(List.of(id), null);
        assertThat(questions.newest(9)).hasSize(1);
        questions.delete(List.of(id));
        assertThat(questions.find(id)).isEmpty();
    }

    @Test
    @DisplayName("is deleted after ninety days, settled or not")
    void isDeleted() {
        tell(new Deed.Typed("doctor"));
        press("h:agree");
        tell(new Deed.Typed("doctor"));
        press("h:agree");
        questions.settle(List.of(questions.newest(9).get(0).id()), "scope");
        now = START.plus(Duration.ofDays(90));
        questions.dropOld();
        assertThat(questions.newest(9)).hasSize(1);
        assertThat(questions.settled(9)).hasSize(1);
        now = START.plus(Duration.ofDays(91));
        questions.dropOld();
        assertThat(questions.newest(9)).isEmpty();
        assertThat(questions.settled(9)).isEmpty();
    }

    private void press(String data) {
        tell(new Deed.Pressed(data, "7"));
    }

    private void tell(Deed deed) {
        conversations.answer(new Incoming("q" + ids++ + now, CHAT, now, "en", deed));
    }

    private long unsettled() {
        return jdbc.sql("select count(*) from chat_thread where unsettled is not null")
                .query(Long.class)
                .single();
    }
}
