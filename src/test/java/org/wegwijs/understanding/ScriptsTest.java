package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scripts")
class ScriptsTest {

    @Test
    @DisplayName("of a text are those of its letters, not of its digits and signs")
    void ofText() {
        assertThat(Scripts.of("huisarts 112, врач!")).containsOnly(UnicodeScript.LATIN, UnicodeScript.CYRILLIC);
        assertThat(Scripts.of("112")).isEmpty();
    }

    @Test
    @DisplayName("that a pattern needs are those of the letters it names, not of its signs")
    void neededByPattern() {
        assertThat(Scripts.neededBy(CrisisPattern.compile("\\bبدي (\\w+ ){0,2}موت\\b")))
                .containsOnly(UnicodeScript.ARABIC);
        assertThat(Scripts.neededBy(CrisisPattern.compile("\\b(бʼє|bie) mene\\b")))
                .contains(UnicodeScript.LATIN, UnicodeScript.CYRILLIC);
    }

    @Test
    @DisplayName("that a pattern needs are any where it names a digit: it may be found in a text without letters")
    void neededByDigits() {
        assertThat(Scripts.neededBy(CrisisPattern.compile("^(112|скорая)$"))).isEmpty();
    }
}
