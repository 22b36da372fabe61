package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Opening hours in words")
class HoursInWordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

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
                "Sat-Mon 22-2 = Mon 22:00-02:00, Sat-Sun 22:00-02:00",
                "Mon-Fri: 9-17 = Mon-Fri 09:00-17:00",
                "Mon – Fri: 9.00 – 17.00 h = Mon-Fri 09:00-17:00",
                "maandag tot en met vrijdag van 9 tot 17 uur = Mon-Fri 09:00-17:00",
                "Mon-Fri 9am-5pm = Mon-Fri 09:00-17:00",
                "Mon-Fri 9-5pm = Mon-Fri 09:00-17:00",
                "Wed 1-5pm = Wed 13:00-17:00",
                "Mon 9 a.m. to 12:30 p.m. = Mon 09:00-12:30",
                "Fri 6pm-12am = Fri 18:00-24:00",
                "weekdays 9-17 = Mon-Fri 09:00-17:00",
                "werkdagen 9-17, weekend 10-12 = Mon-Fri 09:00-17:00, Sat-Sun 10:00-12:00",
                "Mon-Fri 9-17, Sat closed = Mon-Fri 09:00-17:00",
                "ma-vr 9-17; za en zo gesloten = Mon-Fri 09:00-17:00",
                "Mon-Fri 9-17, closed on Sat and Sun = Mon-Fri 09:00-17:00",
                "every day 9-17, Sun closed = Mon-Sat 09:00-17:00",
                "ma 9u30-17u = Mon 09:30-17:00",
                "ma 9 tot 24 uur = Mon 09:00-24:00",
                "Fri 18:00-08:00 = Fri 18:00-08:00",
                "Fri 21-8 = Fri 21:00-08:00",
                "Sat 02:00-05:00 = Sat 02:00-05:00"
            })
    void areUnderstood(String typed, String said) {
        assertThat(HoursInWords.read(typed).hours()).hasValueSatisfying(hours -> {
            assertThat(hours.words()).isEqualTo(said);
            assertThat(HoursInWords.read(said).hours())
                    .hasValueSatisfying(again -> assertThat(again.words()).isEqualTo(said));
            assertThat(HoursInWords.read(hours.words(DUTCH)).hours()).contains(hours);
        });
    }

    @Test
    @DisplayName("are said in Dutch to who reads Dutch")
    void areSaidInDutch() {
        assertThat(HoursInWords.read("Mon-Fri 9-12 and 13-17, Sat 10-12, closed on holidays")
                        .hours())
                .hasValueSatisfying(hours -> assertThat(hours.words(DUTCH))
                        .isEqualTo("ma-vr 09:00-12:00 en 13:00-17:00, za 10:00-12:00, gesloten op feestdagen"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("are asked about where the afternoon is rather meant than the night")
    @CsvSource({
        "Mon-Fri 9-5, 9-5, 9-17",
        "ma-vr van 9 tot 5 uur, 9 tot 5 uur, 9-17",
        "Mon 9:30 - 5:30, 9:30 - 5:30, 9:30-17:30",
        "Mon 09:00-5:00, 09:00-5:00, 9-17",
        "Mon 1pm-5, 1pm-5, 13-17",
        "Mon 4pm-6, 4pm-6, 16-18",
        "Mon 2-5, 2-5, 14-17",
        "Mon 9-12 and 1-5, 1-5, 13-17",
        "Mon 9-12 and 7-11, 7-11, 19-23",
        "Mon 9-9, 9-9, 9-21",
        "Mon 18-8, 18-8, 18-20"
    })
    void areAskedAbout(String typed, String part, String meant) {
        assertThat(HoursInWords.read(typed))
                .isEqualTo(new HoursInWords.Reading("hours.end.mean", List.of(part, meant)));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are refused where an end lies before its beginning or hours overlap")
    @CsvSource({
        "Mon 14-13, 14-13, hours.end",
        "Mon 09:00-05:00, 09:00-05:00, hours.end",
        "Mon 9-17 and 13-18, 13-18, hours.overlap"
    })
    void areRefused(String typed, String part, String key) {
        assertThat(HoursInWords.read(typed)).isEqualTo(new HoursInWords.Reading(key, List.of(part)));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are refused where anything in them is not understood")
    @ValueSource(
            strings = {
                "Mon-Fri",
                "9-17",
                "Mon 25-26",
                "by appointment",
                "Mon 9-17 perhaps",
                "first Monday 9-12",
                "monkey 9-17",
                "sunset 9-17",
                "Sat closed",
                "Mon 9:75-17",
                "Mon 13pm-5pm",
                "Mon to 9-17, Tue-"
            })
    void areNotUnderstood(String typed) {
        assertThat(HoursInWords.read(typed)).isEqualTo(HoursInWords.Reading.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @DisplayName("may be not known")
    @ValueSource(strings = {"", "  "})
    void mayBeNotKnown(String typed) {
        assertThat(HoursInWords.read(typed).hours())
                .hasValueSatisfying(hours -> assertThat(hours.week()).isEmpty());
    }
}
