package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.chat.Seal;
import org.wegwijs.staff.Pause;
import org.wegwijs.staff.PausePress;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:paused;DB_CLOSE_DELAY=-1")
@DisplayName("A paused assistant")
class PausedTest {

    @Autowired
    Conversations conversations;

    @Autowired
    Pause pause;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    @AfterEach
    void goOn() {
        PausePress.turn(pause, false);
    }

    @Test
    @DisplayName("says whom people can reach meanwhile, helps in a crisis, and goes on afterwards where it was")
    void pauses() {
        Teller teller = new Teller(conversations, jdbc, seal, clock, "en");
        teller.tell("/start");
        PausePress.turn(pause, true);
        assertThat(teller.tell("how do I find a doctor?"))
                .contains("answer again soon", "1400")
                .doesNotContain("huisarts");
        assertThat(teller.tell("{d:home}")).contains("answer again soon");
        assertThat(teller.tell("I want to kill myself")).contains("113").doesNotContain("answer again soon");
        PausePress.turn(pause, false);
        assertThat(teller.tell("how do I find a doctor?")).contains("huisarts");
    }

    @Test
    @DisplayName("takes a country that is typed after help, and no other word for one")
    void hearsTheCountry() {
        Teller teller = new Teller(conversations, jdbc, seal, clock, "en");
        teller.tell("/start");
        PausePress.turn(pause, true);
        teller.tell("I want to kill myself");
        assertThat(teller.tell("Belgium")).contains("1813").doesNotContain("answer again soon");
        assertThat(teller.tell("Belgium")).contains("answer again soon");
        teller.tell("I want to kill myself");
        assertThat(teller.tell("thank you")).contains("answer again soon");
    }

    @Test
    @DisplayName("hears danger that is told in two messages")
    void hearsDangerInTwo() {
        Teller teller = new Teller(conversations, jdbc, seal, clock, "en");
        teller.tell("/start");
        PausePress.turn(pause, true);
        assertThat(teller.tell("I want to")).contains("answer again soon");
        assertThat(teller.tell("die")).contains("113");
    }
}
