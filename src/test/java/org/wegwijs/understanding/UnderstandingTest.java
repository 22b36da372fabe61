package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Reader;
import org.wegwijs.language.LanguageTag;

@SpringBootTest(classes = UnderstandingRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:understanding")
@DisplayName("Understanding")
class UnderstandingTest {

    @Autowired
    private Understanding understanding;

    @ParameterizedTest(name = "{0} ({1})")
    @DisplayName("answers with the article that is asked for, in whatever language it is asked")
    @CsvSource({
        "doctor, en, nl-doctor",
        "huisarts, nl, nl-doctor",
        "huisartz, ar, nl-doctor",
        "huisarts, ar, nl-doctor",
        "doctor, ar, nl-doctor",
        "دكتور, en, nl-doctor",
        "دكتور, ar, nl-doctor",
        "how do I get a DigiD, en, nl-digid",
        "ik zoek een woning, nl, nl-housing",
        "open a bank account, en, nl-bank",
        "digid, ar, nl-digid"
    })
    void answersWithTheArticle(String text, String language, String article) {
        Understood understood = ask(text, language);

        assertThat(understood.abstained()).isFalse();
        assertThat(understood.answers())
                .extracting(found -> found.article().id())
                .startsWith(article);
    }

    @ParameterizedTest(name = "{0} ({1})")
    @DisplayName("gives the service that is asked for by its name, in whatever language it is described")
    @CsvSource({
        "Juridisch Loket, en, nl-juridisch-loket",
        "kindertelefoon, uk, nl-kindertelefoon",
        "Juridisch Loket, fa-AF, nl-juridisch-loket"
    })
    void givesTheServiceThatIsNamed(String text, String language, String service) {
        Understood understood = ask(text, language);

        assertThat(understood.abstained()).isFalse();
        assertThat(understood.services()).first().satisfies(found -> {
            assertThat(found.named()).isTrue();
            assertThat(found.service().id()).isEqualTo(service);
        });
    }

    @Test
    @DisplayName("puts the services about a topic beside its articles: those of the person's town, none of another")
    void putsServicesBesideArticles() {
        Reader inTilburg = new Reader(null, Audience.NEWCOMER, "nl-tilburg");

        Understood understood = understanding.of(new Question("food bank", LanguageTag.of("en"), inTilburg));

        assertThat(understood.services())
                .extracting(found -> found.service().id())
                .contains("nl-tilburg-foodbank")
                .doesNotContain("nl-utrecht-foodbank");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("makes nothing of a mere yes or no, in whatever language")
    @ValueSource(
            strings = {
                "yes",
                "No.",
                "لا",
                "نعم",
                "oui",
                "non",
                "так",
                "ні",
                "да",
                "بله",
                "نه",
                "nee",
                "እወ",
                "y",
                "no no",
                "ja ja ja"
            })
    void makesNothingOfAMereWord(String text) {
        assertThat(ask(text, "en")).satisfies(understood -> {
            assertThat(understood.topic()).isNull();
            assertThat(understood.abstained()).isTrue();
            assertThat(understood.nearMisses()).isEmpty();
            assertThat(understood.nearServices()).isEmpty();
        });
    }

    @Test
    @DisplayName("abstains where nothing speaks for any topic, and offers nothing")
    void abstains() {
        Understood understood = ask("zxcvb qwpoe mnbvx", "en");

        assertThat(understood.abstained()).isTrue();
        assertThat(understood.topic()).isNull();
        assertThat(understood.answers()).isEmpty();
        assertThat(understood.nearMisses()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("knows talk for talk: a topic, and no article")
    @CsvSource({"hello, chat.greet", "thank you very much, chat.thanks", "goodbye, chat.bye"})
    void knowsTalk(String text, String topic) {
        Understood understood = ask(text, "en");

        assertThat(understood.topic()).isEqualTo(topic);
        assertThat(understood.abstained()).isFalse();
        assertThat(understood.answers()).isEmpty();
    }

    @Test
    @DisplayName("tells danger together with what is asked")
    void tellsDanger() {
        assertThat(ask("my husband hits me", "nl").crisis()).isEqualTo("crisis.violence");
        assertThat(understanding.crisis("my husband hits me"))
                .contains(new CrisisMatch("crisis.violence", LanguageTag.of("en")));
        assertThat(understanding.crisis("where is the market")).isEmpty();
    }

    @Test
    @DisplayName("stays within bounds on texts of any length")
    void staysWithinBounds() {
        for (String text : new String[] {"", " ", "?!", "a".repeat(50_000), "doctor ".repeat(5_000)}) {
            Understood understood = ask(text, "en");
            assertThat(understood.confidence()).isBetween(0.0, 1.0);
        }
    }

    private Understood ask(String text, String language) {
        return understanding.of(new Question(text, LanguageTag.of(language), Reader.anyone()));
    }
}
