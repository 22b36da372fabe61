package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.content.Activities.Activity;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;

@DisplayName("The activities of the AMIF resettlement call")
class ActivitiesTest {

    private static final SourceFiles SHIPPED = new SourceFiles((Path) null);

    @Test
    @DisplayName("are the eight before departure, the nine after arrival and the eight of host communities")
    void areAll() {
        List<String> call = Stream.of("P8", "A9", "H8")
                .flatMap(last -> IntStream.rangeClosed(1, last.charAt(1) - '0')
                        .mapToObj(number -> last.substring(0, 1) + number))
                .toList();

        assertThat(new Activities(SHIPPED, new Topics(SHIPPED)).all())
                .extracting(Activity::id)
                .containsExactlyElementsOf(call);
    }

    @Test
    @DisplayName("are served by what is about their topics, for their audience and at their point of the way")
    void areServed() {
        Activity before = new Activity("P3", Set.of(Audience.NEWCOMER), Set.of("language.course"), List.of("say"));
        Activity after = new Activity("A1", Set.of(Audience.NEWCOMER), Set.of("language.course"), List.of());

        Listed early = item("language.course", Audience.NEWCOMER, Set.of(Phase.PRE_DEPARTURE));
        assertThat(before.isServedBy(early)).isTrue();
        assertThat(after.isServedBy(early)).isFalse();
        Listed anytime = item("language.course", Audience.NEWCOMER, Set.of());
        assertThat(before.isServedBy(anytime)).isFalse();
        assertThat(after.isServedBy(anytime)).isTrue();
        assertThat(before.isServedBy(item("language.course", Audience.HOST, Set.of(Phase.PRE_DEPARTURE))))
                .isFalse();
        assertThat(before.isServedBy(item("health.doctor", Audience.NEWCOMER, Set.of(Phase.PRE_DEPARTURE))))
                .isFalse();
        assertThat(before.isServedBy("say", List.of())).isTrue();
        assertThat(after.isServedBy("say", List.of())).isFalse();
        assertThat(after.isServedBy("course", List.of("language.course"))).isTrue();
    }

    @Test
    @DisplayName("tell all faults of their file at once")
    void tellAllFaults(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dialogs"));
        Files.writeString(folder.resolve(Activities.FILE), """
                activities:
                - id: P9
                  audiences: [newcomer]
                  topics: [health.docter]
                - id: A1
                  audiences: [newcomers]
                  topics: [health.doctor]
                - id: A1
                  colour: red
                """);
        List<Fault> faults = new ArrayList<>();

        Activities.read(new SourceFiles(folder), new Topics(SHIPPED), faults);

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "dialogs/activities.yml:2: P9: no activity of the call: P1 to P8, A1 to A9 or H1 to H8",
                        "dialogs/activities.yml:2: P9: unknown topic 'health.docter'; dialogs/topics.yml lists all",
                        "dialogs/activities.yml:5: A1: unknown audience 'newcomers'",
                        "dialogs/activities.yml:5: A1: 'audiences' and 'topics' each list at least one",
                        "dialogs/activities.yml:9: A1: unknown field 'colour'; known are audiences, dialogs, id, topics",
                        "dialogs/activities.yml:8: A1: 'audiences' and 'topics' each list at least one",
                        "dialogs/activities.yml:8: A1: it stands twice");
    }

    private static Listed item(String topic, Audience audience, Set<Phase> phases) {
        return new Listed(
                "x",
                "X",
                List.of(topic),
                phases,
                Set.of(audience),
                List.of("NL"),
                Set.of(),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                false);
    }
}
