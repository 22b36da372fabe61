package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.chat.Seal;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.Role;

/** What holds on every database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ComplaintsContract {

    private static final UUID READER = UUID.randomUUID();
    private static final String WORDS = "Nobody told me about the appointment.";

    @Autowired
    Conversations conversations;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    @Autowired
    BeanFactory beans;

    private Teller teller;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from complaint").update();
        jdbc.sql("delete from staff_account").update();
        teller = new Teller(conversations, jdbc, seal, clock, "en");
        teller.tell("/start");
        teller.tell("/language");
    }

    private Account named(String name) {
        Account account = new AccountFixture(beans).with(name, Role.CASEWORKER);
        jdbc.sql("update staff_account set named_in_chat = true where id = ?")
                .param(account.id())
                .update();
        return account;
    }

    @Test
    @DisplayName("is kept only after the yes, sealed, with nothing that leads to a chat")
    void isGiven() {
        assertThat(teller.tell("/complain")).contains("Write in one message");
        assertThat(teller.tell(WORDS)).contains("May we give this").contains("Nobody told me");
        assertThat(complaints.notAbout(READER, 10)).isEmpty();
        assertThat(teller.tell("{r:complain:send}")).contains("with the people who handle it");
        assertThat(complaints.notAbout(READER, 10)).singleElement().satisfies(complaint -> {
            assertThat(complaint.text()).isEqualTo(WORDS);
            assertThat(complaint.about()).isNull();
            assertThat(complaint.settled()).isFalse();
        });
        assertThat(jdbc.sql("select text from complaint").query(String.class).single())
                .doesNotContain("appointment");
        assertThat(teller.tell("{r:complain:send}")).contains("no longer have");
        assertThat(complaints.notAbout(READER, 10)).hasSize(1);
    }

    @Test
    @DisplayName("is not kept without the yes, and what is typed after that is a question again")
    void isDropped() {
        teller.tell("/complain");
        teller.tell(WORDS);
        assertThat(teller.tell("{r:complain:drop}")).contains("nothing of it is kept");
        assertThat(teller.tell("how do I find a doctor?")).contains("huisarts");
        assertThat(complaints.notAbout(READER, 10)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is given for a typed yes, and for the label of its button in any language")
    @ValueSource(strings = {"yes", "نعم", "Yes, give it to them", "Ja, geef het door"})
    void isGivenForATypedYes(String yes) {
        teller.tell("/complain");
        assertThat(teller.tell("yes")).contains("Write in one message");
        teller.tell(WORDS);
        assertThat(teller.tell(yes)).contains("with the people who handle it");
        assertThat(complaints.notAbout(READER, 10)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is dropped for a typed no, before and after its words")
    @ValueSource(strings = {"no", "لا", "No, keep nothing", "nee"})
    void isDroppedForATypedNo(String no) {
        teller.tell("/complain");
        assertThat(teller.tell(no)).contains("nothing of it is kept");
        teller.tell("/complain");
        teller.tell(WORDS);
        assertThat(teller.tell(no)).contains("nothing of it is kept");
        assertThat(teller.tell("{r:complain:send}")).contains("no longer have");
        assertThat(complaints.notAbout(READER, 10)).isEmpty();
    }

    @Test
    @DisplayName("is not given for a yes that was typed after something else was done")
    void isNotGivenForALaterYes() {
        teller.tell("/complain");
        teller.tell(WORDS);
        teller.tell("/privacy");
        assertThat(teller.tell("yes")).doesNotContain("with the people who handle it");
        assertThat(complaints.notAbout(READER, 10)).isEmpty();
    }

    @Test
    @DisplayName("may name somebody whom the organisation shows, who never gets it")
    void namesSomebody() {
        Account omar = named("omar");
        new AccountFixture(beans).with("hidden", Role.CASEWORKER);
        assertThat(teller.tell("/complain")).contains("omar").doesNotContain("hidden");
        teller.tell("{r:complain:" + omar.id() + "}");
        teller.tell(WORDS);
        teller.tell("{r:complain:send}");
        assertThat(complaints.notAbout(omar.id(), 10)).isEmpty();
        List<Complaints.Complaint> seen = complaints.notAbout(READER, 10);
        assertThat(seen)
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.about()).isEqualTo(omar.id()));
        long id = seen.get(0).id();
        assertThat(complaints.settle(id, omar.id(), "nothing")).isFalse();
        assertThat(complaints.settle(id, READER, "We called the office.")).isTrue();
        assertThat(complaints.settle(id, READER, "again")).isFalse();
        assertThat(complaints.notAbout(READER, 10)).singleElement().satisfies(complaint -> {
            assertThat(complaint.settled()).isTrue();
            assertThat(complaint.note()).isEqualTo("We called the office.");
        });
    }

    @Test
    @DisplayName("about somebody who is not shown is not taken")
    void refusesOthers() {
        Account hidden = new AccountFixture(beans).with("hidden", Role.CASEWORKER);
        assertThat(teller.tell("{r:complain:" + hidden.id() + "}")).contains("/complain");
        assertThat(teller.tell("{r:complain:x}")).contains("/complain");
    }

    @Test
    @DisplayName("in which somebody tells of danger is answered with help first, and can be given all the same")
    void helpsFirst() {
        teller.tell("/complain");
        assertThat(teller.tell("the guard at the centre hit me in the face"))
                .containsSubsequence("112", "(quietly)", "||You write: “the guard", "||May we give this");
        teller.tell("{r:complain:send}");
        assertThat(complaints.notAbout(READER, 10))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.text()).startsWith("the guard"));
    }

    @Test
    @DisplayName("is gone from the chat with /forget before it is given")
    void isForgotten() {
        teller.tell("/complain");
        teller.tell(WORDS);
        teller.tell("/forget");
        teller.tell("{d:forget:sure:yes}");
        assertThat(teller.tell("{r:complain:send}")).contains("no longer have");
        assertThat(complaints.notAbout(READER, 10)).isEmpty();
    }
}
