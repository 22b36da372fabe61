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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest(name = "{0}")
    @DisplayName("is settled by a typed yes in any offered language, and no yes is a question itself")
    @ValueSource(strings = {"Yes", "yes!", "y", "نعم", "oui", "так", "Ja", "بله", "እወ", "yes yes"})
    void isSettledByTypedYes(String yes) {
        Teller teller = teller();
        assertThat(teller.tell("dentist")).contains("Did this help?");
        assertThat(teller.tell(yes)).contains("good to know").doesNotContain("**");
        assertThat(teller.tell(yes)).contains("What do you need?").doesNotContain("good to know", "**");
        counts.write();
        assertThat(counts.since(LocalDate.of(2026, 11, 21)))
                .extracting(AnswerCount::outcome)
                .containsExactlyInAnyOrder(Outcome.ANSWERED, Outcome.HELPED);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "whose answer did not help can be told so by a typed no in any offered language, and no no is a question itself")
    @ValueSource(strings = {"No", "nope", "لا", "لأ", "non", "ні", "nee", "نه", "ኣይፋል", "لا لا"})
    void isNotSettledByTypedNo(String no) {
        Teller teller = teller();
        teller.tell("/settings");
        teller.tell("{d:pushes:ask:yes}");
        teller.tell("dentist");
        assertThat(teller.tell(no)).contains("I am sorry", "[Give my question to the volunteers]");
        assertThat(teller.tell(no)).contains("What do you need?").doesNotContain("I am sorry", "**");
        assertThat(pushes(teller)).isEqualTo("yes");
    }

    @Test
    @DisplayName("goes to the volunteers by labels and words that are typed, too")
    void isGivenByTyping() {
        Teller teller = teller();
        teller.tell("doctor for aardbeien");
        teller.tell("no");
        assertThat(teller.tell("give my question to the volunteers")).contains("May we keep it");
        assertThat(teller.tell("nee")).contains("nothing of your question is kept");
        teller.tell("doctor for aardbeien");
        teller.tell("Mijn vraag aan de vrijwilligers geven");
        assertThat(teller.tell("Yes, you may keep it")).contains("The volunteers will read");
        assertThat(questions.newest(9)).extracting(UnansweredQuestion::text).containsExactly("doctor for aardbeien");
    }

    @Test
    @DisplayName("is not kept for a yes that was typed after something else was done")
    void isNotKeptForALaterYes() {
        Teller teller = teller();
        teller.tell("doctor for aardbeien");
        teller.tell("{h:give}");
        teller.tell("/topics");
        assertThat(teller.tell("yes")).contains("What do you need?");
        teller.tell("{h:give}");
        teller.tell("I want to kill myself");
        assertThat(teller.tell("yes")).doesNotContain("The volunteers will read");
        assertThat(questions.newest(9)).isEmpty();
    }

    @Test
    @DisplayName("is held no longer because its consent was asked")
    void isHeldNoLonger() {
        Teller teller = teller();
        teller.tell("zebra stripe knitting");
        now = START.plus(Duration.ofMinutes(29));
        assertThat(teller.tell("{h:give}")).contains("May we keep it");
        now = START.plus(Duration.ofMinutes(30));
        assertThat(teller.tell("{h:agree}")).contains("I no longer have that question");
        held.dropOld();
        assertThat(unsettled()).isZero();
    }

    @Test
    @DisplayName("that found no answer can be given to the volunteers, after the same consent")
    void withoutAnAnswerCanBeGiven() {
        Teller teller = teller();
        assertThat(teller.tell("zebra stripe knitting"))
                .contains("I do not know the answer", "[Give my question to the volunteers]");
        assertThat(jdbc.sql("select unsettled from chat_thread where mark = ?")
                        .param(seal.mark(teller.chat()))
                        .query(String.class)
                        .single())
                .doesNotContain("zebra");
        assertThat(teller.tell("[Give my question to the volunteers]"))
                .contains("“zebra stripe knitting”", "May we keep");
        assertThat(questions.newest(9)).isEmpty();
        assertThat(teller.tell("[Yes, you may keep it]")).contains("The volunteers will read");
        assertThat(questions.newest(9)).extracting(UnansweredQuestion::text).containsExactly("zebra stripe knitting");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("that has no words to read, or tells of danger or fraud, is not offered to the volunteers")
    @ValueSource(
            strings = {
                "???",
                "🙂",
                "+31 6 1234 5678",
                "https://example.org/a-b",
                "www.qqzz.nl",
                "qq@qqzz.nl",
                "yes",
                "I want to kill myself",
                "they ask me to pay money for the interview"
            })
    void withoutWordsIsNotGiven(String text) {
        Teller teller = teller();
        assertThat(teller.tell(text)).doesNotContain("to the volunteers]");
        assertThat(teller.tell("{h:give}")).contains("I no longer have that question");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("ends the news only where it plainly says so; for a guess the person chooses")
    @CsvSource({"stop, true", "توقف, true", "please stop sending me news, true", "لا اريد, false", "nope nope no, false"
    })
    void stopsNewsPlainly(String text, boolean stopped) {
        Teller teller = teller();
        teller.tell("{d:pushes:ask:yes}");
        teller.tell(text);
        assertThat(pushes(teller)).isEqualTo(stopped ? "stopped" : "yes");
    }

    @Test
    @DisplayName("that may wish for no more news leads to the choice, which a typed word makes")
    void asksAboutNews() {
        Teller teller = teller();
        teller.tell("{d:pushes:ask:yes}");
        assertThat(teller.tell("لا اريد")).contains("important news", "[Yes] [No]");
        assertThat(teller.tell("لا")).contains("You will get no news messages");
        assertThat(pushes(teller)).isEqualTo("no");
    }

    @Test
    @DisplayName("in another language is gone on in that one where the button is typed")
    void goesOnInAnotherLanguage() {
        Teller teller = teller();
        assertThat(teller.tell("verder in het Nederlands")).contains("Wat heb je nodig?");
    }

    private Teller teller() {
        Teller teller = new Teller(conversations, jdbc, seal, clock, "en");
        teller.tell("{d:start:language:en}");
        teller.tell("{m:home}");
        return teller;
    }

    private String pushes(Teller teller) {
        return jdbc.sql("select pushes from chat_thread where mark = ?")
                .param(seal.mark(teller.chat()))
                .query(String.class)
                .single();
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
