package org.wegwijs.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

@DisplayName("The check of dialogs")
class DialogFaultsTest {

    private static final String HOME = "title: t\nsteps:\n- id: hello\n  say: hello\n";

    @Test
    @DisplayName("finds nothing in a sound dialog")
    void findsNothing() {
        assertThat(faults("title: t\nsteps:\n- id: age\n  ask: number\n  text: hello\n  to: age\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("says file, line, step and cause")
    void saysWhere() {
        assertThat(faults("title: t\nsteps:\n- id: rent\n  say: hello\n  to: pay\n"))
                .containsExactly("dialogs/housing.yml:3: step 'rent': unknown target 'pay'");
    }

    @Test
    @DisplayName("finds every fault at once")
    void findsAll() {
        assertThat(faults("""
                        title: t
                        topics: [gone]
                        colour: red
                        steps:
                        - id: a
                          say: missing
                          to: /gone
                        - id: b
                          ask: choice
                          text: hello
                        - id: b
                          go: home
                          say: hello
                        - id: c
                          article: gone
                        - id: d
                          when:
                          - {of: age, below: four, to: end}
                          otherwise: end
                        - id: e
                          set: {name: x}
                        - id: f
                          do: dance
                        - id: this-id-is-far-too-long-for-a-button
                          topic: gone
                        """))
                .contains(
                        "dialogs/housing.yml: unknown topic 'gone'",
                        "dialogs/housing.yml:3: unknown field 'colour'; known are command, discreet, fixed, steps, title, topics",
                        "dialogs/housing.yml:5: step 'a': the text 'missing' is missing in en",
                        "dialogs/housing.yml:5: step 'a': unknown target '/gone'",
                        "dialogs/housing.yml:8: step 'b': a choice needs 'choices'",
                        "dialogs/housing.yml:14: step 'c': unknown article 'gone'",
                        "dialogs/housing.yml:18: step 'd': 'below' needs a whole number",
                        "dialogs/housing.yml:21: step 'e': 'name' is not a fact that is kept of a person",
                        "dialogs/housing.yml:22: step 'f': cannot do 'dance'; can do forget, clear-chat, stop-pushes")
                .anyMatch(fault -> fault.startsWith("dialogs/housing.yml:11: step 'b': has one of"))
                .anyMatch(fault -> fault.contains("an id has 1 to 20"));
    }

    @Test
    @DisplayName("finds steps that nobody reaches")
    void findsUnreachable() {
        assertThat(faults("title: t\nsteps:\n- id: a\n  say: hello\n  to: end\n- id: b\n  say: hello\n"))
                .containsExactly("dialogs/housing.yml:6: step 'b': is never reached");
    }

    @Test
    @DisplayName("finds loops without a question, through other dialogs too")
    void findsLoops() {
        assertThat(faults("title: t\nsteps:\n- id: a\n  say: hello\n- id: b\n  say: hello\n  to: a\n"))
                .containsExactly(
                        "dialogs/housing.yml:3: step 'a': comes back to itself without asking anything",
                        "dialogs/housing.yml:5: step 'b': comes back to itself without asking anything");
        assertThat(check(Map.of(
                        "home", "title: t\nsteps:\n- id: a\n  go: /housing\n",
                        "housing", "title: t\nsteps:\n- id: a\n  go: home\n")))
                .hasSize(2)
                .allMatch(fault -> fault.endsWith("comes back to itself without asking anything"));
    }

    @Test
    @DisplayName("does not take equal steps of two dialogs for one")
    void tellsEqualStepsApart() {
        String twin = "title: t\nsteps:\n- id: a\n  go: end\n";
        assertThat(check(Map.of("home", HOME, "one", twin, "two", twin))).isEmpty();
    }

    @Test
    @DisplayName("wants a home menu")
    void wantsHome() {
        assertThat(check(Map.of("housing", HOME)))
                .containsExactly("dialogs: there is no home.yml, the menu that everything leads back to");
    }

    @Test
    @DisplayName("finds what is no YAML, with its line")
    void findsBrokenYaml() {
        assertThat(faults("title: t\nsteps: [\n"))
                .anyMatch(fault -> fault.matches("dialogs/housing.yml:\\d+: is not YAML: .*"));
    }

    private static List<String> faults(String housing) {
        return check(Map.of("home", HOME, "housing", housing));
    }

    private static List<String> check(Map<String, String> files) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Dialog> dialogs = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            Dialog dialog = DialogReader.read(new SourceFile("dialogs/" + name + ".yml", text), faults);
            if (dialog != null) {
                dialogs.put(name, dialog);
            }
        });
        new DialogFaults(dialogs, faults)
                .find(
                        topic -> topic.equals("health.doctor"),
                        article -> false,
                        key -> Stream.of("t", "hello").anyMatch(key::equals) ? List.of() : List.of("en"));
        return faults.stream().sorted().map(Fault::toString).toList();
    }
}
