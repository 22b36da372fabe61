package org.wegwijs.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.language.LanguageTag;

@DisplayName("A typed date")
class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @DisplayName("is read as people write it")
    @CsvSource({
        "3-11-2025, en, 2025-11-03",
        "03/11/2025, en, 2025-11-03",
        "3.11.2025, nl, 2025-11-03",
        "2025-11-03, en, 2025-11-03",
        "11/2025, en, 2025-11-01",
        "2025-11, en, 2025-11-01",
        "٣/١١/٢٠٢٥, ar, 2025-11-03",
        "november 2025, nl, 2025-11-01",
        "3 maart 2025, nl, 2025-03-03",
        "Mar 2025, en, 2025-03-01",
        "مارس 2025, ar, 2025-03-01",
        "3 تشرين الثاني 2025, ar, 2025-11-03",
        "كانون الثاني 2025, ar, 2025-01-01",
        "3 آب 2025, ar, 2025-08-03",
        "3 غشت 2025, ar, 2025-08-03",
        "۳ نومبر ۲۰۲۵, fa, 2025-11-03",
        "3 نوامبر 2025, fa, 2025-11-03",
        "3 листопада 2025, uk, 2025-11-03",
        "листопад 2025, uk, 2025-11-01",
        "3 août 2025, fr, 2025-08-03",
        "24-11, en, 2026-11-24",
        "3 jan, en, 2027-01-03",
        "30-10, en, 2026-10-30"
    })
    void isRead(String typed, String language, LocalDate expected) {
        assertThat(TypedDate.read(typed, LanguageTag.of(language), TODAY)).contains(expected);
    }

    @ParameterizedTest
    @DisplayName("that is none is not guessed")
    @ValueSource(strings = {"doctor", "31-2-2025", "13/2025", "2025", "1-1-1700", "", "1 2 3 4", "99999-1-1"})
    void isNotGuessed(String typed) {
        assertThat(TypedDate.read(typed, LanguageTag.of("en"), TODAY)).isEmpty();
    }
}
