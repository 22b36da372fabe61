package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("What is wrong with a text at the desk")
class FaultSentencesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private FaultSentences sentences;

    @Autowired
    private Kinds kinds;

    @Test
    @DisplayName("is said of a new article in the words of its form, in the language of the desk")
    void saysWhatAnArticleLacks() {
        assertThat(sentences(Kind.ARTICLES, kinds.of(Kind.ARTICLES).begun("nl-x"), Locale.ENGLISH))
                .contains("The title is missing, or it is more than one line.", "Still empty: first.")
                .contains("Still empty: Phase.");
        assertThat(sentences(Kind.ARTICLES, kinds.of(Kind.ARTICLES).begun("nl-x"), DUTCH))
                .contains("De titel ontbreekt, of is meer dan één regel.", "Nog leeg: first.")
                .noneMatch(sentence -> sentence.contains("missing") || sentence.contains("["));
    }

    @Test
    @DisplayName("is said of a practice and of a service too")
    void saysWhatOthersLack() {
        assertThat(sentences(Kind.PRACTICES, kinds.of(Kind.PRACTICES).begun("nl-x"), DUTCH))
                .noneMatch(sentence -> sentence.contains("missing") || sentence.contains("["));
        assertThat(sentences(Kind.SERVICES, kinds.of(Kind.SERVICES).begun("nl-x"), DUTCH))
                .contains("De naam van de organisatie ontbreekt.")
                .noneMatch(sentence -> sentence.contains("missing") || sentence.contains("link_type"));
    }

    @Test
    @DisplayName("names the field and what was typed into it")
    void namesTheField() {
        String text = ServiceForm.of("nl-x", kinds.of(Kind.SERVICES).begun("nl-x"))
                .with(
                        Map.of(
                                "phones",
                                "call us\n+31 13 1",
                                "email",
                                "nobody",
                                "assured_date",
                                "soon",
                                "url",
                                "here",
                                "regions",
                                "Atlantis",
                                "languages",
                                "klingon99"),
                        Map.of())
                .text();

        assertThat(sentences(Kind.SERVICES, text, Locale.ENGLISH))
                .contains(
                        "Phone numbers: “call us” is no telephone number. Write it like +31 13 532 5500.",
                        "Phone numbers: no country has the number “+31 13 1”. Is a digit missing?",
                        "E-mail: “nobody” is no e-mail address.",
                        "Checked on: “soon” is no date. Write it like 2026-11-21.",
                        "Web page: “here” is no web address: it begins with https://",
                        "Places: the program does not know the place “Atlantis”.");
    }

    private List<String> sentences(Kind kind, String text, Locale locale) {
        return kinds.of(kind).faults("nl-x", text).stream()
                .map(fault -> sentences.of(fault, locale))
                .toList();
    }
}
