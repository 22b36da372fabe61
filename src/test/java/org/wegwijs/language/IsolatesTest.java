package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatesTest {

    private static final LanguageTag AR = LanguageTag.of("ar");

    /** With ⟨ and ⟩ for the marks, which cannot be seen. */
    private static String isolated(String text) {
        return Isolates.isolate(text, AR).replace('\u2066', '⟨').replace('\u2069', '⟩');
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "اتصل بالرقم ⟨112⟩ الآن",
                "اتصل ⟨+31 6 1234-5678⟩.",
                "هاتف: ⟨(020) 123 45 67⟩، أو ⟨+31 (0)20 123 45 67⟩.",
                "من ⟨09:00 – 17:00⟩ أو ⟨9.00-17.30⟩",
                "⟨24/7⟩",
                "طبيب العائلة (⟨huisarts⟩) قريب",
                "مؤسسة ⟨VluchtelingenWerk Nederland⟩!",
                "⟨Housing & Care⟩، ⟨Den Haag⟩",
                "اكتب إلى ⟨info.help+nl@coa-opvang.nl⟩.",
                "الموقع ⟨https://www.ind.nl/en/x?a=1&b=2#top⟩.",
                "الموقع ⟨https://ind.nl/⟩!",
                "الموقع ⟨www.coa.nl⟩،",
                "رابط ⟨https://ar.wikipedia.org/wiki/هولندا⟩ هنا",
                "بـ⟨112⟩ والـ⟨DigiD⟩",
                "السعر ⟨€ 25,50⟩ أو ⟨€25,50⟩ أو ⟨25 %⟩",
                "العمر ⟨18+⟩",
                "أرسل ⟨/start⟩ وزارة/⟨IND⟩",
                "رقم ⟨٠٦ ١٢٣٤٥٦⟩",
                "الخط ⟨one\u00A0two⟩\n⟨three⟩",
                "⟨Київ⟩ و⟨Café l’été⟩",
                "- ⟨112⟩\n- ⟨113⟩",
                "⟨112⟩، ⟨113⟩",
                "كلمات فقط، بلا غيرها.",
                ""
            })
    void theRunsFromLeftToRightAreIsolated(String expected) {
        assertThat(isolated(expected.replace("⟨", "").replace("⟩", ""))).isEqualTo(expected);
    }

    @Test
    void A_whole_sentence_in_another_script_keeps_its_question_mark() {
        assertThat(Isolates.isolate("Welke taal wil je gebruiken?", LanguageTag.of("ar")))
                .isEqualTo("\u2066Welke taal wil je gebruiken?\u2069");
        assertThat(Isolates.isolate("بأي لغة؟\nWhich one is yours?\n112.", LanguageTag.of("ar")))
                .isEqualTo("بأي لغة؟\n\u2066Which one is yours?\u2069\n\u2066112\u2069.");
    }

    @Test
    void leftToRightLanguagesAreUnchanged() {
        assertThat(Isolates.isolate("Call 112 in العربية", LanguageTag.of("nl")))
                .isEqualTo("Call 112 in العربية");
    }

    @Test
    void whatIsIsolatedAlreadyStaysAsItIs() {
        String text = "اسم \u2068Amal \u2066B 2\u2069 C\u2069 رقم 5";

        assertThat(Isolates.isolate(text, AR)).isEqualTo("اسم \u2068Amal \u2066B 2\u2069 C\u2069 رقم \u20665\u2069");
    }

    @Test
    void anIsolateThatIsNeverClosedEndsWithItsLine() {
        assertThat(Isolates.isolate("\u2068Amal\nBram", AR)).isEqualTo("\u2068Amal\n\u2066Bram\u2069");
    }

    @RepeatedTest(50)
    void anyTextOnlyGainsMarksThatAreBalancedAndGainsThemOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> pieces = List.of(
                "a",
                "Z",
                "é",
                "Ж",
                "1",
                "٣",
                "ب",
                "لا",
                "ש",
                "ُ",
                " ",
                "  ",
                "\n",
                "\u00A0",
                "-",
                "–",
                "/",
                "+",
                "(",
                ")",
                "(0)",
                ".",
                ",",
                "،",
                ":",
                "://",
                "https://",
                "www.",
                "@",
                "%",
                "€",
                "'",
                "’",
                "_",
                "*",
                "#",
                "~",
                "😀",
                "1️⃣",
                "\u200F",
                "\u200D",
                "ትግ",
                "日",
                "\t",
                "\uD800");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .forEach(text::append);
            String isolated = Isolates.isolate(text.toString(), AR);

            assertThat(isolated.replaceAll("[\u2066\u2069]", "")).isEqualTo(text.toString());
            assertBalancedWithoutNesting(isolated);
            assertThat(Isolates.isolate(isolated, AR)).isEqualTo(isolated);
            assertThat(isolated.replaceAll("\u2066[^\u2069]*\u2069", "")).doesNotContainPattern("[aZéЖ1٣日]");
        }
    }

    private static void assertBalancedWithoutNesting(String text) {
        boolean open = false;
        for (char c : text.toCharArray()) {
            if (c == '\u2066' || c == '\u2069') {
                assertThat(open).isEqualTo(c == '\u2069');
                open = !open;
            }
            assertThat(open && c == '\n').isFalse();
        }
        assertThat(open).isFalse();
    }

    @Test
    void aLongTextIsDoneAtOnce() {
        String text = "+31 6-(0)".repeat(20_000) + "a.".repeat(20_000) + "https://".repeat(5_000) + " ".repeat(50_000);

        assertThat(Isolates.isolate(text, AR).replaceAll("[\u2066\u2069]", "")).isEqualTo(text);
    }
}
