package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Opening hours in words")
class HoursInWordsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("are understood in English and Dutch, and said in one way")
    @CsvSource(
            delimiter = '=',
            value = {
                "Mon-Fri 9-17, closed on holidays = Mon-Fri 09:00-17:00, closed on holidays",
                "ma-vr 9-17, gesloten op feestdagen = Mon-Fri 09:00-17:00, closed on holidays",
                "ma t/m vr 9:00-12:30 en 13:30-17:00 = Mon-Fri 09:00-12:30 and 13:30-17:00",
                "monday to friday 9.30 - 17.00 = Mon-Fri 09:30-17:00",
                "Mon, Wed 10-12, Fri 14-16 = Mon 10:00-12:00, Wed 10:00-12:00, Fri 14:00-16:00",
                "maandag en dinsdag 10 tot 12 uur = Mon-Tue 10:00-12:00",
                "every day 24 hours, open on holidays = Mon-Sun 00:00-24:00, open on holidays",
                "24/7 = Mon-Sun 00:00-24:00",
                "dagelijks 8-20 = Mon-Sun 08:00-20:00",
                "Sat-Mon 22-2 = Mon 22:00-02:00, Sat-Sun 22:00-02:00"
            })
    void areUnderstood(String typed, String said) {
        assertThat(HoursInWords.read(typed)).hasValueSatisfying(hours -> {
            assertThat(hours.words()).isEqualTo(said);
            assertThat(HoursInWords.read(said))
                    .hasValueSatisfying(again -> assertThat(again.words()).isEqualTo(said));
        });
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are refused where anything in them is not understood")
    @ValueSource(
            strings = {
                "Mon-Fri",
                "9-17",
                "Mon 25-26",
                "Mon 9-9",
                "by appointment",
                "Mon 9-17 perhaps",
                "first Monday 9-12"
            })
    void areRefused(String typed) {
        assertThat(HoursInWords.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("may be not known")
    @ValueSource(strings = {"", "  "})
    void mayBeNotKnown(String typed) {
        assertThat(HoursInWords.read(typed))
                .hasValueSatisfying(hours -> assertThat(hours.week()).isEmpty());
    }
}
