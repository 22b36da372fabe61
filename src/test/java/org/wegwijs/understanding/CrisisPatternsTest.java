package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.Fault;
import org.wegwijs.language.LanguageTag;

@DisplayName("A pattern of danger")
class CrisisPatternsTest {

    private static final CrisisPatterns PATTERNS = new CrisisPatterns(FilesFixture.shipped(), FilesFixture.topics());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a man asks money for resettlement",
                "someone wants 500 dollars for visa",
                "scam",
                "iemand vraagt geld voor hervestiging",
                "oplichting",
                "واحد بدو مصاري منشان التوطين",
                "نصب",
                "просять гроші за переселення",
                "шахраї",
                "از من پول می‌خواهند برای اسکان مجدد",
                "کلاهبرداری"
            })
    @DisplayName("of fraud is told in every language")
    void findsScams(String text) {
        assertThat(PATTERNS.scam(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much does a visa cost", "my boss asks money", "I want money", "geld voor huur",
                        "ik wil geld lenen",
                "كم تكلفة الفيزا", "скільки коштує віза", "هزینه ویزا چقدر است", "bank account", "I need money"
            })
    @DisplayName("of fraud is not seen where somebody only asks about money")
    void leavesQuestionsAboutMoney(String text) {
        assertThat(PATTERNS.scam(text)).isEmpty();
    }

    @Test
    @DisplayName("is looked for at the beginning and the end of a long text, in bounded time")
    void isFoundInLongTexts() {
        String filler = "word ".repeat(20_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(PATTERNS.find("I want to kill myself. " + filler)).isPresent();
            assertThat(PATTERNS.find(filler + "I want to kill myself.")).isPresent();
            assertThat(PATTERNS.find("a".repeat(100_000))).isEmpty();
        });
    }

    @Test
    @DisplayName("told by a pattern that never ends its search is given up, not waited for")
    void boundsBadPatterns() {
        CrisisPattern bad = new CrisisPattern(
                "crisis.medical", LanguageTag.of("en"), List.of(new LazyPattern("(a+)+b")), List.of());

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(bad.isIn("b" + "a".repeat(1000))).isFalse());
    }

    @Test
    @DisplayName("patterns tell all their faults at once")
    void tellAllFaults(@TempDir Path folder) {
        List<Fault> faults = new ArrayList<>();

        CrisisFiles.read(FilesFixture.withEnglish(folder, "crisis.yml", """
                        crisis.medical:
                          patterns: ["heart (attack", "x*", "Can't breathe"]
                        crisis.suicide:
                          patterns: []
                        crisis.flood:
                          patterns: [flood]
                        crisis.child:
                          patterns: [child]
                          never: [childhood]
                        """), FilesFixture.topics(), faults);

        assertThat(faults)
                .filteredOn(fault -> fault.file().startsWith("translations/en"))
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "translations/en/crisis.yml:2: 'crisis.medical' heart (attack: is no regular expression:"
                                + " Unclosed group",
                        "translations/en/crisis.yml:2: 'crisis.medical' x*: matches a text that says nothing",
                        "translations/en/crisis.yml:2: 'crisis.medical' Can't breathe: can never match 'C': texts are"
                                + " compared in plain small letters, without accents, vowel signs and apostrophes",
                        "translations/en/crisis.yml:2: 'crisis.medical' Can't breathe: can never match ''': texts are"
                                + " compared in plain small letters, without accents, vowel signs and apostrophes",
                        "translations/en/crisis.yml:4: 'crisis.suicide': 'patterns' lists nothing",
                        "translations/en/crisis.yml:6: 'crisis.flood': is no crisis; known are crisis.medical,"
                                + " crisis.suicide, crisis.child, crisis.violence, crisis.trafficking, safety.scams",
                        "translations/en/crisis.yml:9: 'crisis.child': unknown field 'never'; known are except,"
                                + " patterns",
                        "translations/en/crisis.yml:1: 'crisis.trafficking' is missing",
                        "translations/en/crisis.yml:1: 'crisis.violence' is missing",
                        "translations/en/crisis.yml:1: 'safety.scams' is missing");
    }
}
