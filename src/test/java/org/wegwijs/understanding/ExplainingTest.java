package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import org.wegwijs.content.Reader;
import org.wegwijs.content.Topics;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

@SpringBootTest(classes = UnderstandingRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:understanding")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An explanation")
class ExplainingTest {

    private static final int PHRASES = 50;

    @Autowired
    Explaining explaining;

    @Autowired
    Understanding understanding;

    @Autowired
    Intents intents;

    @Autowired
    SourceFiles files;

    @Autowired
    Topics topics;

    /** Spread over the file, so that they are about everything. */
    Stream<String> phrases() {
        List<String> english = Phrases.read(files, topics, new ArrayList<>()).stream()
                .filter(phrases -> phrases.language().equals(LanguageTag.ENGLISH))
                .flatMap(phrases -> phrases.examples().stream())
                .map(Phrases.Example::text)
                .toList();
        return IntStream.range(0, PHRASES).mapToObj(k -> english.get(k * english.size() / PHRASES));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    @DisplayName("tells what the answer really came from")
    void agreesWithTheAnswer(String phrase) {
        Explanation why = why(phrase);
        Understood real = understanding.of(question(phrase));
        assertThat(why.understood()).isEqualTo(real);
        if (why.side() == null) {
            assertThat(why.topics()).isEmpty();
            return;
        }
        double best = why.topics().isEmpty() ? 0 : why.topics().get(0).confidence();
        Explanation.Side side = Objects.requireNonNull(why.side());
        switch (side) {
            case SURE, TALK -> {
                assertThat(best).isGreaterThanOrEqualTo(why.threshold()).isEqualTo(real.confidence());
                assertThat(why.topics().get(0).topic()).isEqualTo(real.topic());
            }
            case NAMED -> {
                FoundService first = real.services().get(0);
                assertThat(first.named()).isTrue();
                boolean whole = NormalText.of(first.service().name()).equals(NormalText.of(phrase));
                // Whoever types nothing but a service's name asks for it, whatever else its words could be about.
                assertThat(whole ? 0 : best).isLessThan(why.threshold());
            }
            case UNSURE -> {
                assertThat(best).isLessThan(why.threshold()).isEqualTo(real.confidence());
                assertThat(real.topic()).isNull();
                assertThat(real.nearMisses()).allMatch(near -> near.score() >= why.articleThreshold());
            }
        }
        assertThat(why.intents()).hasSizeLessThanOrEqualTo(Explanation.MOST);
        Optional<String> likeliest =
                why.intents().stream().map(Intents.Intent::topic).findFirst();
        assertThat(likeliest.filter(topic -> !topic.equals(Explanation.NOTHING_KNOWN)))
                .isEqualTo(intents.find(phrase).map(Intents.Intent::topic));
    }

    @Test
    @DisplayName("is asked for phrases of which most have an answer and some have none")
    void phrasesFallOnBothSides() {
        List<Explanation.Side> sides = phrases()
                .map(this::why)
                .flatMap(why -> Stream.ofNullable(why.side()))
                .toList();
        assertThat(sides).contains(Explanation.Side.SURE).hasSizeGreaterThan(PHRASES / 2);
        assertThat(why("xyzzy plugh").side()).isEqualTo(Explanation.Side.UNSURE);
        assertThat(why("hello").side()).isEqualTo(Explanation.Side.TALK);
    }

    @ParameterizedTest
    @CsvSource({
        "I want to kill myself, crisis.suicide, en",
        "ik wil dood, crisis.suicide, nl",
        "he asks me money for a place in the resettlement program, safety.scams, en"
    })
    @DisplayName("names the danger, the language it was told in, and nothing else")
    void namesTheDanger(String text, String id, String language) {
        Explanation why = why(text);
        assertThat(why.pattern()).isEqualTo(new CrisisMatch(id, LanguageTag.of(language)));
        assertThat(why.understood()).isEqualTo(understanding.of(question(text)));
        assertThat(why.topics()).isEmpty();
        assertThat(why.articles()).isEmpty();
    }

    @Test
    @DisplayName("tells of a pattern that did not count what made the examples sure")
    void tellsOfAFigureOfSpeech() {
        Explanation why = why("these dutch verbs kill me");
        assertThat(why.understood().crisis()).isNull();
        assertThat(why.side()).isNotNull();
        assertThat(why.pattern()).isEqualTo(new CrisisMatch("crisis.violence", LanguageTag.of("en")));
        assertThat(Objects.requireNonNull(why.danger()).confidence()).isLessThan(why.dangerThreshold());
    }

    @Test
    @DisplayName("tells the term of the lexicon, misspelt or not, and how much it weighs")
    void tellsTheTerm() {
        Explanation.Term whole = Objects.requireNonNull(why("huisarts").term());
        Explanation.Term passing = Objects.requireNonNull(
                why("my cousin says that huisarts is good").term());
        assertThat(whole.hit().exact()).isTrue();
        assertThat(whole.hit().share()).isEqualTo(1);
        assertThat(passing.weight()).isLessThan(whole.weight());
    }

    @ParameterizedTest
    @CsvSource({"how do I find a doctor, en", "ik zoek een woning, nl", "xyzzy plugh, ''"})
    @DisplayName("guesses the language of a text")
    void guessesTheLanguage(String text, String language) {
        assertThat(explaining.language(text).map(LanguageTag::value).orElse("")).isEqualTo(language);
    }

    private Explanation why(String text) {
        return explaining.of(question(text));
    }

    private static Question question(String text) {
        return new Question(text, LanguageTag.ENGLISH, Reader.anyone());
    }
}
