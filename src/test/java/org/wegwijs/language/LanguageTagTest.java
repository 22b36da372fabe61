package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "nl, nl",
        "NL_be, nl-BE",
        "it-IT, it-IT",
        "prs, fa-AF",
        "kmr, ku",
        "iw, he",
        "sr-latn, sr-Latn",
        "en-u-nu-thai, en",
        "' uk ', uk",
        "ckb, ckb"
    })
    void everySpellingBecomesTheCanonicalOne(String typed, String canonical) {
        assertThat(LanguageTag.of(typed).value()).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "hello",
                "n",
                "x-private",
                "en us",
                "../etc",
                "nl-",
                "العربية",
                "i-default-and-far-too-long-for-a-tag-of-a-person"
            })
    void nonsenseIsNoLanguage(String nonsense) {
        assertThat(LanguageTag.parse(nonsense)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageTag.of(nonsense))
                .withMessageContaining(nonsense);
    }

    @Test
    void noLanguageIsNoLanguage() {
        assertThat(LanguageTag.parse(null)).isEmpty();
    }

    @Test
    void aTagInAnotherSpellingCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag("nl_be"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ar, true",
        "fa-AF, true",
        "ckb, true",
        "he, true",
        "ps, true",
        "ku, false",
        "ku-Arab, true",
        "ti, false",
        "en, false"
    })
    void theScriptDecidesTheDirection(String tag, boolean rightToLeft) {
        assertThat(LanguageTag.of(tag).isRightToLeft()).isEqualTo(rightToLeft);
    }

    @ParameterizedTest(name = "{0} calls itself {1}")
    @CsvSource({
        "nl, Nederlands",
        "ar, العربية",
        "fr, Français",
        "fa-AF, دری",
        "uk, Українська",
        "ti, ትግርኛ",
        "en, English"
    })
    void aLanguageIsListedUnderItsOwnName(String tag, String name) {
        assertThat(LanguageTag.of(tag).selfName()).isEqualTo(name);
    }

    @Test
    void aLanguageHasANameInAnother() {
        assertThat(LanguageTag.of("ar").nameIn(LanguageTag.of("nl"))).isEqualTo("Arabisch");
        assertThat(LanguageTag.of("ar").nameIn(LanguageTag.of("fr"))).isEqualTo("arabe");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "fa-AF, fa-AF fa en",
        "nl, nl en",
        "en, en",
        "en-GB, en-GB en",
        "ku-Arab, ku-Arab en",
        "sr-Cyrl-RS, sr-Cyrl-RS sr-Cyrl sr en"
    })
    void textsAreLookedForInWiderLanguagesOfTheSameScriptAndThenInEnglish(String tag, String chain) {
        assertThat(LanguageTag.of(tag).fallbacks())
                .extracting(LanguageTag::value)
                .containsExactly(chain.split(" "));
    }
}
