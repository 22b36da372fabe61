package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.Fault;

@DisplayName("The lexicon")
class LexiconTest {

    private final Lexicon lexicon = new Lexicon(FilesFixture.shipped(), FilesFixture.topics());

    @ParameterizedTest(name = "{0}")
    @DisplayName("knows the doctor however people write it, in any language")
    @ValueSource(
            strings = {"huisarts", "Huisartz", "house arts", "هاوسارتس", "where is a huisarts??", "huisars", "HUISARTS!"
            })
    void knowsTheDoctor(String text) {
        assertThat(lexicon.find(text))
                .hasValueSatisfying(hit -> assertThat(hit.topic()).isEqualTo("health.doctor"));
    }

    @Test
    @DisplayName("says how much of the text the term is, and whether a slip was forgiven")
    void saysHowSure() {
        assertThat(lexicon.find("huisarts")).contains(new Lexicon.Hit("huisarts", "health.doctor", 1, true));
        assertThat(lexicon.find("my huisarrts please")).hasValueSatisfying(hit -> {
            assertThat(hit.exact()).isFalse();
            assertThat(hit.share()).isEqualTo(1 / 3.0);
        });
    }

    @Test
    @DisplayName("finds nothing in ordinary words")
    void findsNothingElse() {
        assertThat(lexicon.find("the weather is nice today")).isEmpty();
        assertThat(lexicon.find("")).isEmpty();
    }

    @Test
    @DisplayName("tells all its faults at once")
    void tellsAllFaults(@TempDir Path folder) {
        List<Fault> faults = new ArrayList<>();

        Lexicon.check(FilesFixture.withEnglish(folder, "lexicon.yml", """
                        terms:
                        - term: qwerty
                          topic: health.docter
                          spellings: ["?!"]
                        - term: qwertz
                          topic: money.bank
                          spelling: [x]
                        - term: azerty
                          topic: money.taxes
                          spellings: [qwertz]
                        """), FilesFixture.topics(), faults);

        assertThat(faults)
                .filteredOn(fault -> fault.file().startsWith("translations/en"))
                .extracting(Fault::toString)
                .containsExactly(
                        "translations/en/lexicon.yml:2: term 'qwerty': unknown topic 'health.docter'",
                        "translations/en/lexicon.yml:2: term 'qwerty': '?!' is not one to 6 words",
                        "translations/en/lexicon.yml:7: term 'qwertz': unknown field 'spelling'; known are spellings,"
                                + " term, topic",
                        "translations/en/lexicon.yml:8: term 'azerty': 'qwertz' already means money.bank ('qwertz') to"
                                + " en or another language");
    }
}
