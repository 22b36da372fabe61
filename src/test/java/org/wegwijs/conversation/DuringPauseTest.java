package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Deed;

@DisplayName("During a pause")
class DuringPauseTest {

    @ParameterizedTest
    @ValueSource(strings = {"forget", "stop", "clear", "privacy", "human", "mydata", "FORGET"})
    @DisplayName("somebody can leave, have everything deleted, see what is kept and reach a person")
    void commandsWork(String command) {
        assertThat(DuringPause.works(new Deed.Commanded(command, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "help", "language", "news", "follow", "", "forget-me"})
    @DisplayName("no other command works")
    void otherCommandsDoNot(String command) {
        assertThat(DuringPause.works(new Deed.Commanded(command, ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k:crisis.medical:NL", "k:crisis.violence:ask", "d:forget:sure:yes", "m:human", Button.LEAVE})
    @DisplayName("the buttons under help, those of these dialogs and that to leave work")
    void buttonsWork(String data) {
        assertThat(DuringPause.works(new Deed.Pressed(data, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:nl-doctor",
                "t:health.doctor",
                "d:start:language:nl",
                "m:housing",
                "h:yes",
                "r:follow:work",
                "",
                "?"
            })
    @DisplayName("no other button works, also none of an older version")
    void otherButtonsDoNot(String data) {
        assertThat(DuringPause.works(new Deed.Pressed(data, null))).isFalse();
    }

    @Test
    @DisplayName("words are looked at for danger only")
    void wordsDoNot() {
        assertThat(DuringPause.works(new Deed.Typed("forget"))).isFalse();
    }
}
