package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

@DisplayName("Packed lessons")
class PackedLessonsTest {

    @Test
    @DisplayName("are what the shipped examples teach now; if not, raise RECIPE or build from clean")
    void areWhatTheExamplesTeach() {
        Teaching teaching = Teaching.read(FilesFixture.shipped(), FilesFixture.topics(), new ArrayList<>());
        KnownWords words = KnownWords.of(teaching.phrases());
        // The same recipe teaches topics too, and takes five times as long.
        IntentModel dangers = Lesson.of(teaching.dangers()).model();

        assertThat(PackedLessons.load(FilesFixture.shipped())).hasValueSatisfying(packed -> {
            assertThat(of(teaching, packed.dangers()::likeliest)).isEqualTo(of(teaching, dangers::likeliest));
            assertThat(packed.words().shares()).isEqualTo(words.shares());
            assertThat(of(teaching, packed.words()::languageOf)).isEqualTo(of(teaching, words::languageOf));
        });
    }

    @Test
    @DisplayName("are ready at once")
    void areReadyAtOnce() {
        Intents intents = new Intents(FilesFixture.lessons());

        assertThat(intents.isReady()).isTrue();
        assertThat(intents.find("how do I get a DigiD")).isPresent();
        assertThat(new IntentsHealthIndicator(intents).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("are not used for other examples, which are learned meanwhile")
    void areNotUsedForOtherExamples(@TempDir Path folder) {
        String examples = "- intent: money.bank\n  examples: |\n";
        String english = FilesFixture.shipped()
                .at("translations/en/" + Phrases.NAME)
                .map(SourceFile::text)
                .orElseThrow();
        SourceFiles changed = FilesFixture.withEnglishAlone(
                folder, Phrases.NAME, english.replace(examples, examples + "    - wibble wobble\n"));

        Intents intents = new Intents(new Lessons(changed, FilesFixture.topics()));
        assertThat(intents.isReady()).isFalse();
        assertThat(intents.find("wibble wobble")).isEmpty();
        assertThat(new IntentsHealthIndicator(intents).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        intents.awaitReady();
        assertThat(intents.find("wibble wobble"))
                .hasValueSatisfying(intent -> assertThat(intent.topic()).isEqualTo("money.bank"));
        assertThat(new IntentsHealthIndicator(intents).health().getStatus()).isEqualTo(Status.UP);
    }

    private static List<Object> of(Teaching teaching, Function<String, Object> answer) {
        return teaching.examples().stream()
                .map(example -> answer.apply(example.text()))
                .toList();
    }
}
