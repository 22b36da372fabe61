package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Phase;
import org.wegwijs.content.Reader;
import org.wegwijs.language.LanguageTag;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:rehearsal;DB_CLOSE_DELAY=-1")
@DisplayName("A rehearsed answer")
class RehearsalTest {

    private static final Rehearsal.Person ANYONE = person(null, null, null);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    @Autowired
    AnswerCounts counts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I find a doctor?",
                "Juridisch Loket",
                "xyzzy plugh",
                "hello",
                "I want to kill myself",
                "he asks me money for a place in the resettlement program"
            })
    @DisplayName("is the one a person gets")
    void isThatOfAPerson(String text) {
        Teller teller = new Teller(conversations, jdbc, seal, clock, "en");
        Reply real = teller.say(new Deed.Typed(text)).get(0);
        Reply rehearsed = rehearsal.replies(ANYONE, text).get(0);
        // Who has chosen a language is asked under an answer whether it helped; the real one is not, being new.
        assertThat(rehearsed.text()).startsWith(real.text());
        assertThat(rehearsed.buttons()).containsAll(real.buttons());
        assertThat(rehearsed.quiet()).isEqualTo(real.quiet());
    }

    @Test
    @DisplayName("leaves nothing behind")
    void leavesNothing() {
        counts.write();
        long before = rows();
        rehearsal.replies(person("settling", "NL", "nl-tilburg"), "how do I find a doctor?");
        rehearsal.replies(ANYONE, "I want to kill myself");
        rehearsal.replies(ANYONE, "delete everything about me");
        counts.write();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("is for the place, the phase and the role that was told")
    void suitsThePerson() {
        assertThat(rehearsal.reader(person("settling", "NL", "nl-tilburg")))
                .isEqualTo(new Reader(Phase.SETTLING, Audience.NEWCOMER, "nl-tilburg"));
        assertThat(rehearsal.reader(person("host", "NL", null))).isEqualTo(new Reader(null, Audience.HOST, "NL"));
        String there = text(rehearsal.replies(person(null, "NL", null), "I want to kill myself"));
        String anywhere = text(rehearsal.replies(ANYONE, "I want to kill myself"));
        assertThat(there).contains("113").isNotEqualTo(anywhere);
    }

    private long rows() {
        return List.of("chat_thread", "delivery", "seen_incoming", "chat_message", "answer_count").stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static String text(List<Reply> replies) {
        return String.join("\n", replies.stream().map(Reply::text).toList());
    }

    private static Rehearsal.Person person(@Nullable String phase, @Nullable String country, @Nullable String place) {
        return new Rehearsal.Person(LanguageTag.ENGLISH, phase, country, place);
    }
}
