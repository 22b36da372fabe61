package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

@DisplayName("The language of a text")
class LanguageGuessTest {

    private static final LanguageGuess GUESS = new LanguageGuess(
            FilesFixture.lessons(), new Languages(FilesFixture.shipped().below(LanguageFiles.FOLDER, ".po")));

    @ParameterizedTest
    @CsvSource({
        "ik zoek werk, nl",
        "where is the school, en",
        "je cherche un médecin, fr",
        "лікар, uk",
        "وين الدكتور, ar",
        "دکتر کجاست, fa",
        "ሓኪም, ti"
    })
    @DisplayName("is guessed by its words, else by its letters")
    void isGuessed(String text, String language) {
        assertThat(GUESS.of(text)).contains(LanguageTag.of(language));
    }

    @ParameterizedTest
    @CsvSource({"?", "123", "zzzzq qqqqz"})
    @DisplayName("is not guessed where neither tells")
    void isNotGuessed(String text) {
        assertThat(GUESS.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "where can i find a doctor for my child, nl, en",
        "waar kan ik een dokter vinden, en, nl",
        "лікар, en, uk",
        "ሓኪም ኣበይ ኣሎ, en, ti",
        "وين لاقي دكتور لابني, uk, ar"
    })
    @DisplayName("that is plainly another than the one spoken is told")
    void tellsAnother(String text, String spoken, String other) {
        assertThat(GUESS.other(text, LanguageTag.of(spoken))).contains(LanguageTag.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "huisarts, en",
        "my huisarts is closed, en",
        "وين ال huisarts, ar",
        "DigiD, uk",
        "school, nl",
        "ok thanks, nl",
        "ik zoek werk, nl",
        "huis zoeken, en",
        "دکتر, fa",
        "?, en"
    })
    @DisplayName("is left as chosen by a word of the host country, by few words, and by its own")
    void changesNothing(String text, String spoken) {
        assertThat(GUESS.other(text, LanguageTag.of(spoken))).isEmpty();
    }
}
