package org.wegwijs.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.chat.Deed;

@DisplayName("What a tab sends")
class PostedTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    @DisplayName("is a typed text, a pressed button or a command")
    void isADeed() {
        assertThat(new Posted(ID, "text", "doctor", null, null, null, null).deed())
                .contains(new Deed.Typed("doctor"));
        assertThat(new Posted(ID, "press", null, "m:home", "7-ab", null, null).deed())
                .contains(new Deed.Pressed("m:home", "7-ab"));
        assertThat(new Posted(ID, "command", "start", null, null, null, null).deed())
                .contains(new Deed.Commanded("start", ""));
    }

    @Test
    @DisplayName("is a command when it is typed like one")
    void isATypedCommand() {
        assertThat(new Posted(ID, "text", " /Ask a doctor ", null, null, null, null).deed())
                .contains(new Deed.Commanded("ask", "a doctor"));
    }

    @Test
    @DisplayName("is refused when it is anything else")
    void isRefused() {
        assertThat(new Posted(null, "text", "doctor", null, null, null, null).deed())
                .isEmpty();
        assertThat(new Posted("7", "text", "doctor", null, null, null, null).deed())
                .isEmpty();
        assertThat(new Posted(ID, null, "doctor", null, null, null, null).deed())
                .isEmpty();
        assertThat(new Posted(ID, "shout", "doctor", null, null, null, null).deed())
                .isEmpty();
        assertThat(new Posted(ID, "text", " ", null, null, null, null).deed()).isEmpty();
        assertThat(new Posted(ID, "text", null, null, null, null, null).deed()).isEmpty();
        assertThat(new Posted(ID, "command", "no such name", null, null, null, null).deed())
                .contains(new Deed.Commanded("no", "such name"));
        assertThat(new Posted(ID, "command", "<b>", null, null, null, null).deed())
                .isEmpty();
        assertThat(new Posted(ID, "press", null, "", null, null, null).deed()).isEmpty();
        assertThat(new Posted(ID, "press", null, "é".repeat(33), null, null, null).deed())
                .isEmpty();
        assertThat(new Posted(ID, "press", null, "m:home", "<b>", null, null).deed())
                .isEmpty();
    }
}
