package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    private final Countries countries =
            new Countries(new Languages(List.of(InterfacePo.of("en"), InterfacePo.of("nl"), InterfacePo.of("ar"))));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "NL, NL",
        "nl, NL",
        "' sy ', SY",
        "Syria, SY",
        "syrie, SY",
        "Syrië, SY",
        "سوريا, SY",
        "Eritrea, ER",
        "إريتريا, ER",
        "اريتريا, ER",
        "Cote d'Ivoire, CI",
        "Oekraïne, UA",
        "THE NETHERLANDS, NL",
        "Netherlands, NL",
        "Turkey, TR",
        "uk, GB",
        "Kosovo, XK",
        "هولندا, NL"
    })
    void aCountryIsFoundByItsNamesAndItsCode(String typed, String code) {
        assertThat(countries.named(typed)).contains(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Siria, SY",
        "Afganistan, AF",
        "Afgahnistan, AF",
        "Somlia, SO",
        "Nederlnad, NL",
        "Eritera, ER",
        "الصومل, SO"
    })
    void smallMistakesAreTolerated(String typed, String code) {
        assertThat(countries.named(typed)).contains(code);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "  ", "Atlantis", "zz", "xy", "Irac", "hello", "مرحبا", "no idea"})
    void whatIsNoCountryOrCouldBeTwoIsNone(String typed) {
        assertThat(countries.named(typed)).isEmpty();
    }

    @Test
    void everyCountryHasANameAndIsFoundByIt() {
        assertThat(countries.all()).hasSizeGreaterThan(245).isSorted().contains("NL", "SY", "PS", "XK");
        for (LanguageTag language : List.of(LanguageTag.ENGLISH, LanguageTag.of("nl"), LanguageTag.of("ar"))) {
            assertThat(countries.all())
                    .allSatisfy(code -> assertThat(countries.named(countries.name(code, language)))
                            .contains(code));
        }
    }

    @Test
    void aCountryIsNamedInTheLanguageAskedFor() {
        assertThat(countries.name("SY", LanguageTag.of("nl"))).isEqualTo("Syrië");
        assertThat(countries.name("SY", LanguageTag.of("ar"))).isEqualTo("سوريا");
        assertThatIllegalArgumentException().isThrownBy(() -> countries.name("ZZ", LanguageTag.ENGLISH));
    }
}
