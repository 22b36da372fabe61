package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

class MessageFaultsTest {

    private static final String PLACES = "{count, plural, one {# place for {name}} other {# places for {name}}}";

    private static List<String> faults(List<SourceFile> files) {
        return new MessageFaults(files)
                .faults().stream()
                        .map(fault -> (fault.where() + " " + fault.what()).strip())
                        .toList();
    }

    private static List<String> faultsOf(String tag, String english, String translation) {
        return faults(InterfacePo.pair(tag, english, translation));
    }

    @Test
    void aFaithfulTranslationHasNoFaults() {
        assertThat(faultsOf("nl", "Call {number}", "Bel {number}")).isEmpty();
        assertThat(faultsOf(
                        "ar",
                        PLACES,
                        "{count, plural, zero {لا {name}} one {مكان {name}} two {مكانان {name}} few {# {name}}"
                                + " many {# {name}} other {# {name}}}"))
                .isEmpty();
        assertThat(faultsOf(
                        "nl",
                        "{who, select, you {You} other {They}} left on {day, date, long} at {hour, time, short}",
                        "Op {day, date, medium} om {hour, time, short} vertrok {who, select, you {je} other {men}}"))
                .isEmpty();
    }

    @Test
    void everyFaultOfEveryFileIsNamedWithItsLine() {
        List<Fault> faults = new MessageFaults(List.of(
                        InterfacePo.english(
                                InterfacePo.entry("a", "A", ""),
                                InterfacePo.entry("b", "B {x", ""),
                                InterfacePo.entry("c", "C", "")),
                        InterfacePo.of(
                                "nl",
                                InterfacePo.entry("a", "A before", "A"),
                                InterfacePo.entry("b", "B {x", "B"),
                                "#, fuzzy\n" + InterfacePo.entry("c", "C", "C"),
                                InterfacePo.entry("d", "D", "D"),
                                InterfacePo.entry("d", "D", "D"),
                                "msgid \"E\"\nmsgstr \"E\""),
                        new SourceFile("translations/prs/interface.po", "")))
                .faults();

        assertThat(faults)
                .extracting(Fault::toString)
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .startsWith("translations/en/interface.po:14: 'b': is not a message: "),
                        fault -> assertThat(fault)
                                .isEqualTo("translations/nl/interface.po: 'fallback.label': is missing"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "translations/nl/interface.po:6: 'a': is translated from another English text than"
                                                + " there is now"),
                        fault -> assertThat(fault)
                                .isEqualTo("translations/nl/interface.po:15: 'c': is fuzzy: it waits for a translator"),
                        fault -> assertThat(fault)
                                .isEqualTo("translations/nl/interface.po:19: 'd': is no message of the English"),
                        fault -> assertThat(fault)
                                .isEqualTo("translations/nl/interface.po:23: 'd': stands twice, first in line 19"),
                        fault -> assertThat(fault)
                                .isEqualTo("translations/nl/interface.po:27: msgctxt is missing: the key of 'E'"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "translations/prs/interface.po: the folder is not named by a canonical language"
                                                + " tag; name it 'fa-AF'"));
    }

    @Test
    void aTranslationThatIsEmptyHasNoText() {
        assertThat(faultsOf("nl", "Call", "")).containsExactly("'key' has no text");
    }

    @Test
    void anArgumentThatIsLostIsFound() {
        assertThat(faultsOf("nl", "Call {number}", "Bel ons"))
                .containsExactly("'key' argument 'number' of the English does not appear");
        assertThat(faultsOf("nl", "Since {day, date, long}", "Sinds kort"))
                .containsExactly("'key' argument 'day' of the English does not appear");
    }

    @Test
    void anArgumentThatIsLostInOnePluralOnlyIsFound() {
        assertThat(faultsOf("nl", PLACES, "{count, plural, one {# plek} other {# plekken voor {name}}}"))
                .containsExactly("'key' argument 'name' of the English does not appear when count is 1");
    }

    @Test
    void aNumberMayBeAWordInTheSingularButNotInTheOtherPlurals() {
        assertThat(faultsOf("nl", PLACES, "{count, plural, one {één plek voor {name}} other {# plekken voor {name}}}"))
                .isEmpty();
        assertThat(faultsOf("nl", PLACES, "{count, plural, one {# plek voor {name}} other {plekken voor {name}}}"))
                .containsExactly("'key' argument 'count' of the English does not appear");
    }

    @Test
    void anArgumentThatTheEnglishDoesNotHaveIsUnknown() {
        assertThat(faultsOf("nl", "Call {number}", "Bel {nummer}"))
                .containsExactly("'key' unknown argument 'nummer'; the English has 'number'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Call {number}                                     | à l'{number}
                    Call {number}                                     | '{number}'
                    {n, plural, one {# x} other {# y}}                | {n, plural, one {'# x} many {# y} other {# y}}
                    """)
    void anApostropheThatHidesAnArgumentIsFound(String english, String translation) {
        assertThat(faultsOf("fr", english, translation))
                .containsExactly("'key' an apostrophe before a brace hides the argument: write ’ instead of '");
    }

    @Test
    void otherApostrophesAreNoTrap() {
        assertThat(faultsOf("fr", "Call {number}", "l''{number}, l’{number}, d'accord"))
                .isEmpty();
    }

    @Test
    void everyPluralOfTheLanguageIsNeededAndNoOther() {
        assertThat(faultsOf("ar", "{n, plural, one {#} other {#}}", "{n, plural, one {#} other {#}}"))
                .containsExactly("'key' the plural of 'n' lacks 'few', 'many', 'two', 'zero'");
        assertThat(faultsOf("nl", "{n, plural, one {#} other {#}}", "{n, plural, =0 {geen} one {#} few {#} other {#}}"))
                .containsExactly("'key' the plural of 'n' never uses 'few'");
        assertThat(faultsOf("en", "{n, plural, other {#}}", "")).contains("'key' the plural of 'n' lacks 'one'");
    }

    @Test
    void numberedArgumentsAndChoicesAreNotUsed() {
        assertThat(faultsOf("nl", "Call {0}", "Bel {0}"))
                .containsOnly("'key' argument '0' has a number instead of a name");
        assertThat(faultsOf("nl", "{n, choice, 0#none|1#one}", "{n, choice, 0#geen|1#een}"))
                .containsOnly("'key' argument 'n' is a choice: use plural");
    }

    @Test
    void theEnglishNeedsTheLabelOfAFallback() {
        assertThat(faults(List.of(InterfacePo.of("en")))).containsExactly("'fallback.label' is missing");
        assertThat(faults(List.of())).containsExactly("is missing: every message has an English text");
    }
}
