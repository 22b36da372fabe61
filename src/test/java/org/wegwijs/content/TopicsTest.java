package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;

@DisplayName("The topic list")
class TopicsTest {

    @Test
    @DisplayName("that comes with the program has its groups in order, crisis and talk among them")
    void comesInOrder() {
        Topics topics = new Topics(new SourceFiles((Path) null));

        assertThat(topics.groups())
                .extracting(Topics.Group::id)
                .containsExactly(
                        "journey",
                        "status",
                        "housing",
                        "money",
                        "health",
                        "language",
                        "education",
                        "work",
                        "family",
                        "rights",
                        "daily",
                        "community",
                        "crisis",
                        "chat");
        assertThat(topics.exists("health.doctor")).isTrue();
        assertThat(topics.exists("health.docter")).isFalse();
        assertThat(topics.of(Topics.CRISIS))
                .as("the most urgent first")
                .containsExactly(
                        "crisis.medical", "crisis.suicide", "crisis.child", "crisis.violence", "crisis.trafficking");
    }

    @Test
    @DisplayName("tells all its faults at once")
    void tellsAllFaults(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dialogs"));
        Files.writeString(folder.resolve("dialogs/topics.yml"), """
                groups:
                - id: one
                  topics: [a.b, A.B]
                - id: one
                  topics: [a.b]
                - id: empty
                  colour: red
                """);
        List<Fault> faults = new ArrayList<>();

        Topics topics = Topics.lenient(new SourceFiles(folder), faults);

        assertThat(topics.exists("a.b")).isTrue();
        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "dialogs/topics.yml:2: group 'one': 'A.B' is no topic id: lower case words like 'health.doctor'",
                        "dialogs/topics.yml:4: group 'one': group 'one' stands twice",
                        "dialogs/topics.yml:4: group 'one': topic 'a.b' stands twice",
                        "dialogs/topics.yml:7: group 'empty': unknown field 'colour'; known are id, topics",
                        "dialogs/topics.yml:6: group 'empty': 'topics' lists nothing");
    }
}
