package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A code")
class CodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2HPE8J",
                "2hpe8j",
                "2HP E8J",
                "2hp-e8j",
                " 2 H P E 8 J ",
                "2HP\u2011E8J",
                "2HP\u00a0E8J",
                "/verify 2HP E8J",
                "\u20682HPE8J\u2069"
            })
    @DisplayName("is understood as people write it down, in small letters, with blanks and dashes")
    void isUnderstood(String written) {
        assertThat(Codes.alone(written)).contains("2HPE8J");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2HPE8", "2HPE8JK", "2HP E8J please", "2HP.E8J", "/verify2HPE8J", "Is 2HPE8J yours?"})
    @DisplayName("is nothing with more or less in it")
    void isAlone(String written) {
        assertThat(Codes.alone(written)).isEmpty();
    }
}
