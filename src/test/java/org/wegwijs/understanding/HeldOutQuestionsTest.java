package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Reader;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;

/** The whole decision on what authors wrote who saw none of the examples: what can be expected of people's own words. */
@SpringBootTest(classes = UnderstandingRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:understanding")
@DisplayName("Of what other authors ask")
class HeldOutQuestionsTest {

    private static final Reader NEWCOMER = new Reader(null, Audience.NEWCOMER, "NL");

    @Autowired
    private Understanding understanding;

    @ParameterizedTest
    @CsvSource({"ar, 86", "en, 90", "fa, 85", "fr, 87", "nl, 93", "uk, 87"})
    @DisplayName("most is given its topic first, in percent")
    void isGivenItsTopic(String language, int percent) throws IOException {
        Map<String, YamlNode> topics = field(questions(language), "topics").fields();
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, YamlNode> topic : topics.entrySet()) {
            for (YamlNode text : topic.getValue().items()) {
                asked++;
                if (!topic.getKey().equals(topic(text, language))) {
                    missed.add(topic.getKey() + ": " + text.text());
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(asked * (100 - percent) / 100);
    }

    @ParameterizedTest
    @CsvSource({"ar, 3", "en, 5", "fa, 3", "fr, 3", "nl, 5", "uk, 5"})
    @DisplayName("what is about nothing is given no topic, but for a few")
    void isGivenNone(String language, int few) throws IOException {
        assertThat(field(questions(language), "nothing").items().stream().filter(text -> topic(text, language) != null))
                .hasSizeLessThanOrEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource({"ar, 2, 4", "en, 1, 3", "fa, 2, 5", "fr, 1, 2", "nl, 1, 2", "uk, 1, 5"})
    @DisplayName("danger is heard, and hardly ever where there is none")
    void isHeard(String language, int missed, int needless) throws IOException {
        YamlNode questions = questions(language);
        Stream<YamlNode> dangers =
                field(questions, "positive").fields().values().stream().flatMap(list -> list.items().stream());
        assertThat(dangers.filter(text -> !isHeard(text))).hasSizeLessThanOrEqualTo(missed);
        assertThat(field(questions, "near-miss").items().stream().filter(this::isHeard))
                .hasSizeLessThanOrEqualTo(needless);
    }

    private boolean isHeard(YamlNode text) {
        return understanding.crisis(words(text)).isPresent();
    }

    /** The topic, or the kind of danger; null where there is none. */
    private @Nullable String topic(YamlNode text, String language) {
        Understood understood = understanding.of(new Question(words(text), LanguageTag.of(language), NEWCOMER));
        return understood.crisis() == null ? understood.topic() : understood.crisis();
    }

    private static YamlNode questions(String language) throws IOException {
        Path file = Path.of("src/test/resources/questions", language + ".yml");
        return YamlNode.read(new SourceFile(file.toString(), Files.readString(file)), new ArrayList<>())
                .orElseThrow();
    }

    private static YamlNode field(YamlNode node, String name) {
        return Objects.requireNonNull(node.field(name), name);
    }

    private static String words(YamlNode text) {
        return String.valueOf(text.text());
    }
}
