package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;

class MessagesTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final LanguageTag NL = LanguageTag.of("nl");
    private static final LanguageTag AR = LanguageTag.of("ar");

    private static final String MESSAGES_EN =
            "{count, plural, one {# message for {name}} other {# messages for {name}}}";
    private static final String MESSAGES_AR = "{count, plural, zero {لا رسائل ل{name}} one {رسالة ل{name}}"
            + " two {رسالتان ل{name}} few {# رسائل ل{name}} many {# رسالة ل{name}} other {# رسالة ل{name}}}";

    private final Messages messages = new Messages(List.of(
            InterfacePo.english(
                    InterfacePo.entry("hello", "Hello {name}", ""),
                    InterfacePo.entry("bye", "Bye", "Goodbye"),
                    InterfacePo.entry("waiting", MESSAGES_EN, ""),
                    InterfacePo.entry("checked", "Checked {day, date, long}", ""),
                    InterfacePo.entry("apostrophe", "It''s here, don't worry", "")),
            InterfacePo.of(
                    "nl",
                    InterfacePo.entry("fallback.label", "(In {language}.)", "(Deze tekst is in het {language}.)"),
                    "# machine-drafted\n" + InterfacePo.entry("hello", "Hello {name}", "Hallo {name}"),
                    "#, fuzzy\n" + InterfacePo.entry("bye", "Bye", "Doei")),
            InterfacePo.of(
                    "ar",
                    InterfacePo.entry("hello", "Hello {name}", "مرحبا {name}"),
                    InterfacePo.entry("waiting", MESSAGES_EN, MESSAGES_AR))));

    @Test
    void aMessageIsSaidInTheLanguageAskedFor() {
        assertThat(messages.text(NL, "hello", Map.of("name", "Amal"))).isEqualTo("Hallo Amal");
        assertThat(messages.text(LanguageTag.of("nl-BE"), "hello", Map.of("name", "Amal")))
                .isEqualTo("Hallo Amal");
    }

    @Test
    void theEnglishIsTheMsgidUnlessItHasATextOfItsOwn() {
        assertThat(messages.text(EN, "hello", Map.of("name", "Amal"))).isEqualTo("Hello Amal");
        assertThat(messages.text(EN, "bye")).isEqualTo("Goodbye");
    }

    @Test
    void aTextInAnotherLanguageIsLabelledInTheLanguageAskedFor() {
        Message message = messages.find(NL, "bye", Map.of());

        assertThat(message).isEqualTo(new Message("Goodbye\n\n(Deze tekst is in het Engels.)", EN, false));
        assertThat(messages.unlabelled(NL, "bye", Map.of()).text()).isEqualTo("Goodbye");
    }

    @Test
    void theLabelIsEnglishWhereTheLanguageHasNone() {
        assertThat(messages.text(AR, "bye")).isEqualTo("Goodbye\n\n(In English.)");
        assertThat(messages.text(LanguageTag.of("ti"), "bye")).isEqualTo("Goodbye\n\n(In English.)");
        assertThat(messages.fallbackLabel(NL, AR)).contains("(Deze tekst is in het Arabisch.)");
    }

    @Test
    void aMachineDraftIsKnownAsOne() {
        assertThat(messages.find(NL, "hello", Map.of("name", "Amal")).machineDrafted())
                .isTrue();
        assertThat(messages.machineDrafted(NL)).isTrue();
        assertThat(messages.machineDrafted(AR)).isFalse();
        assertThat(messages.machineDrafted(LanguageTag.of("ti"))).isFalse();
    }

    @Test
    void argumentsAreIsolatedInARightToLeftLanguageOnly() {
        assertThat(messages.text(AR, "hello", Map.of("name", "Amal"))).isEqualTo("مرحبا \u2068Amal\u2069");
        assertThat(messages.text(EN, "hello", Map.of("name", "Amal"))).isEqualTo("Hello Amal");
    }

    @Test
    void arabicHasSixPluralsWithWesternDigits() {
        assertThat(IntStream.of(0, 1, 2, 3, 11, 100)
                        .mapToObj(count -> messages.text(AR, "waiting", Map.of("count", count, "name", "A"))))
                .containsExactly(
                        "لا رسائل ل\u2068A\u2069",
                        "رسالة ل\u2068A\u2069",
                        "رسالتان ل\u2068A\u2069",
                        "\u20683\u2069 رسائل ل\u2068A\u2069",
                        "\u206811\u2069 رسالة ل\u2068A\u2069",
                        "\u2068100\u2069 رسالة ل\u2068A\u2069");
    }

    @Test
    void aBlockOfSeveralLinesIsNotIsolated() {
        assertThat(messages.text(AR, "hello", Map.of("name", "- A\n- B"))).isEqualTo("مرحبا - A\n- B");
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        assertThat(messages.text(EN, "checked", Map.of("day", LocalDate.of(2026, 11, 21))))
                .isEqualTo("Checked November 21, 2026");
    }

    @Test
    void apostrophesArePrinted() {
        assertThat(messages.text(EN, "apostrophe")).isEqualTo("It's here, don't worry");
    }

    @Test
    void theArgumentsOfAMessageAreTextAndNeverAPattern() {
        assertThat(messages.text(EN, "hello", Map.of("name", "{count} 'x'"))).isEqualTo("Hello {count} 'x'");
    }

    @Test
    void anUnknownKeyAndAMissingArgumentAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.text(NL, "nowhere"))
                .withMessage("There is no message 'nowhere'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.text(NL, "hello"))
                .withMessage("Message 'hello' needs the argument 'name'");
    }

    @Test
    void theKeysAreThoseOfTheEnglish() {
        assertThat(messages.keys())
                .containsExactly("apostrophe", "bye", "checked", "fallback.label", "hello", "waiting");
        assertThat(messages.has("bye")).isTrue();
        assertThat(messages.has("nowhere")).isFalse();
    }

    @Test
    void manyThreadsCanSpeakAtOnce() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(count -> messages.text(EN, "waiting", Map.of("count", 2 + count % 500, "name", "A"))))
                .hasSize(2_000)
                .allMatch(text -> text.matches("\\d+ messages for A"));
    }

    @Test
    void aMessageThatWouldSaySomethingWrongIsNoneToStartWith() {
        assertThatThrownBy(() -> new Messages(InterfacePo.pair("nl", "Call {number}", "Bel '{number}'")))
                .isInstanceOf(FaultyFiles.class)
                .hasMessage("translations/nl/interface.po:10: 'key': an apostrophe before a brace hides the argument:"
                        + " write ’ instead of '");
    }

    @Test
    void withoutEnglishThereAreNoMessages() {
        assertThatThrownBy(() -> new Messages(List.of()))
                .isInstanceOf(FaultyFiles.class)
                .hasMessageContaining("translations/en/interface.po: is missing");
    }

    @Test
    void theyAreReadFromTheFolderOfTranslations(@TempDir Path folder) throws IOException {
        Path english = Files.createDirectories(folder.resolve("translations/en"));
        Files.writeString(english.resolve("interface.po"), InterfacePo.english().text());
        SourceFiles files = new SourceFiles(folder);

        assertThat(new Messages(files).keys()).contains("fallback.label");
        assertThat(new Languages(files).offered()).contains(EN);
    }
}
