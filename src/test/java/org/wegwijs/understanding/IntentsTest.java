package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.files.Fault;
import org.wegwijs.language.LanguageTag;

@DisplayName("Intents")
class IntentsTest {

    private final Intents taught = new Intents(List.of(
            new Phrases(
                    LanguageTag.of("en"),
                    List.of(
                            new Phrases.Example("money.bank", "open a bank account"),
                            new Phrases.Example("money.bank", "which bank gives a card"),
                            new Phrases.Example("health.dentist", "my tooth hurts"),
                            new Phrases.Example("health.dentist", "find a dentist for my teeth"),
                            new Phrases.Example(Phrases.OUT_OF_SCOPE, "who won the football match"),
                            new Phrases.Example(Phrases.OUT_OF_SCOPE, "football results of yesterday"))),
            new Phrases(
                    LanguageTag.of("nl"),
                    List.of(
                            new Phrases.Example("money.bank", "een rekening openen"),
                            new Phrases.Example("health.dentist", "ik zoek een tandarts")))));

    @Test
    @DisplayName("are recognised in sentences near the examples, in each language")
    void areRecognised() {
        assertThat(topic("can I open an account at the bank?")).isEqualTo("money.bank");
        assertThat(topic("dentist, my tooth!")).isEqualTo("health.dentist");
        assertThat(topic("Waar is een tandarts")).isEqualTo("health.dentist");
    }

    @Test
    @DisplayName("are none where the text is like examples of nothing, or like none at all")
    void areNone() {
        assertThat(taught.find("football match results")).isEmpty();
        assertThat(taught.find("中文")).isEmpty();
        assertThat(taught.find("")).isEmpty();
    }

    @Test
    @DisplayName("are the same at every start")
    void areTheSameAtEveryStart() {
        List<Phrases> phrases = Phrases.read(FilesFixture.shipped(), FilesFixture.topics(), new ArrayList<>()).stream()
                .filter(one -> one.language().equals(LanguageTag.ENGLISH))
                .toList();

        assertThat(new Intents(phrases).find("how do I find a house"))
                .isPresent()
                .isEqualTo(new Intents(phrases).find("how do I find a house"));
    }

    @Test
    @DisplayName("tell all faults of their examples at once")
    void tellAllFaults(@TempDir Path folder) {
        List<Fault> faults = new ArrayList<>();

        Phrases.read(FilesFixture.withEnglish(folder, "phrases.yml", """
                        version: "3.1"
                        nlu:
                        - intent: money.bank
                          examples: |
                            - bank account
                            - card
                            no dash
                        - intent: money.tax
                          examples: |
                            - Bank account!
                        """), FilesFixture.topics(), faults);

        assertThat(faults)
                .filteredOn(fault -> fault.file().startsWith("translations/en") && fault.line() > 1)
                .extracting(Fault::toString)
                .containsExactly(
                        "translations/en/phrases.yml:7: intent 'money.bank': 'no dash' is no example: '- ' and words",
                        "translations/en/phrases.yml:8: intent 'money.tax': is no topic",
                        "translations/en/phrases.yml:8: intent 'money.tax': needs 2 examples or more",
                        "translations/en/phrases.yml:10: intent 'money.tax': 'bank account' is also an example of"
                                + " 'money.bank'");
        assertThat(faults)
                .extracting(Fault::toString)
                .contains("translations/en/phrases.yml:1: no examples for topic 'health.doctor'");
    }

    private String topic(String text) {
        return taught.find(text).map(Intents.Intent::topic).orElse("none");
    }
}
