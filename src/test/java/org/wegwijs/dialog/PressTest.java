package org.wegwijs.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.chat.Button;

@DisplayName("The data of a button")
class PressTest {

    @Test
    @DisplayName("comes back as it went")
    void comesBack() {
        Press press = Press.of(Press.Kind.CHOICE, "doctor", "start", "none");
        assertThat(press.data()).isEqualTo("d:doctor:start:none");
        assertThat(Press.read(press.data())).contains(press);
        assertThat(Press.read("c")).contains(Press.of(Press.Kind.CONTINUE));
        assertThat(Press.read(Button.LEAVE)).contains(Press.of(Press.Kind.LEAVE));
    }

    @Test
    @DisplayName("fits into a button with the longest ids")
    void fits() {
        String id = "x".repeat(Limits.ID);
        assertThat(Press.of(Press.Kind.CHOICE, id, id, id).data().getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(Button.MAX_DATA_BYTES);
    }

    @Test
    @DisplayName("of something else is nothing")
    void isNothing() {
        assertThat(Press.read("")).isEmpty();
        assertThat(Press.read("d:doctor")).isEmpty();
        assertThat(Press.read("zz:1")).isEmpty();
    }
}
