package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

    @ParameterizedTest(name = "{0} and {1} are {2} apart")
    @CsvSource({
        "huisarts, huisarts, 0",
        "huisarts, huisart, 1",
        "huisarts, huisatrs, 1",
        "huisarts, huizarts, 1",
        "huisarts, huisartsen, 2",
        "brood, boot, 2",
        "'', abc, 3",
        "kitten, sitting, 3"
    })
    void mistakesAreCounted(String one, String other, int mistakes) {
        assertThat(Typing.mistakes(one, other, 3)).isEqualTo(mistakes);
        assertThat(Typing.mistakes(other, one, 3)).isEqualTo(mistakes);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"huisarts, school, 3", "abcdefgh, hgfedcba, 3", "a, abcdefgh, 3"})
    void countingStopsBehindTheMost(String one, String other, int counted) {
        assertThat(Typing.mistakes(one, other, 2)).isEqualTo(counted);
    }

    @ParameterizedTest(name = "{0} letters: {1}")
    @CsvSource({"1, 0", "3, 0", "4, 1", "7, 1", "8, 2", "30, 2"})
    void longerWordsMayHaveMoreMistakes(int letters, int tolerated) {
        assertThat(Typing.tolerated(letters)).isEqualTo(tolerated);
    }
}
