package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When a telephone is answered")
class CallHoursTest {

    @Test
    @DisplayName("is read from one span, from several with the same times, and from always")
    void isRead() {
        assertThat(CallHours.read("always").orElseThrow().always()).isTrue();
        assertThat(CallHours.read("MO-TU 10:00-16:00, WE 12:00-20:00, TH 10:00-16:00")
                        .orElseThrow()
                        .days())
                .isEqualTo(Map.of(
                        "10:00–16:00", Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                        "12:00–20:00", Set.of(DayOfWeek.WEDNESDAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "MO-FR", "MO-FR 9:00-17:00", "FR-MO 09:00-17:00", "MO-FR 09:00-17:00,"})
    @DisplayName("is nothing else")
    void isNothingElse(String text) {
        assertThat(CallHours.read(text)).isEmpty();
    }
}
