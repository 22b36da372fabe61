package org.wegwijs.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is what an author's editor knows of dialogs; it has to say what the reader says. */
@DisplayName("The schema of dialogs")
class DialogSchemaTest {

    private static final Path FOLDER = Path.of("dialogs");
    private static final Set<String> NO_DIALOGS = Set.of("topics.yml", "activities.yml", "crisis.yml");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode SCHEMA = JSON.readTree(text(FOLDER.resolve("dialog.schema.json")));
    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA);

    @TestFactory
    @DisplayName("accepts every dialog there is")
    Stream<DynamicTest> acceptsEveryDialog() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> dialogs = files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !NO_DIALOGS.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
            assertThat(dialogs).isNotEmpty();
            return dialogs.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(),
                            () -> assertThat(refusals(text(file))).isEmpty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, say: hello}",
                "{id: a, say: hello, to: /housing/pay-1}",
                "{id: 1, say: hello, to: 2}",
                "{id: a, ask: choice, text: t, choices: [{id: b, text: t}], to: end, skip: back, remember: phase}",
                "{id: a, ask: number, text: t, least: -1, most: 99}",
                "{id: a, ask: country, text: t, suggest: [NL, TR]}",
                "{id: a, when: [{of: phase, is: [host, settled], to: end}, {of: day, known: 'no', to: a}], otherwise: home}",
                "{id: a, when: [{of: n, below: 4, to: end}, {of: d, months-ago-over: '12', to: /b}], otherwise: home}",
                "{id: a, article: nl-doctor}",
                "{id: a, topic: health.doctor, to: home}",
                "{id: a, topics: all}",
                "{id: a, set: {phase: settled, country: NL}}",
                "{id: a, do: forget}",
                "{id: a, go: home}"
            })
    @DisplayName("accepts the steps that the reader accepts")
    void acceptsSteps(String step) {
        assertThat(faults(dialog(step))).isEmpty();
        assertThat(refusals(dialog(step))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{say: hello}",
                "{id: a}",
                "{id: a b, say: hello}",
                "{id: far-too-long-for-a-button, say: hello}",
                "{id: a, say: ' '}",
                "{id: a, say: hello, go: end}",
                "{id: a, say: hello, colour: red}",
                "{id: a, ask: colour, text: t}",
                "{id: a, ask: text}",
                "{id: a, ask: choice, text: t}",
                "{id: a, ask: choice, text: t, choices: []}",
                "{id: a, ask: text, text: t, choices: [{id: b, text: t}]}",
                "{id: a, ask: choice, text: t, choices: [{id: b}]}",
                "{id: a, ask: choice, text: t, choices: [{id: b, text: t, do: forget}]}",
                "{id: a, ask: number, text: t, least: few}",
                "{id: a, ask: number, text: t, most: 1.5}",
                "{id: a, when: [], otherwise: end}",
                "{id: a, when: [{of: n, is: 1, to: end}]}",
                "{id: a, when: [{of: n, to: end}], otherwise: end}",
                "{id: a, when: [{of: n, is: [], to: end}], otherwise: end}",
                "{id: a, when: [{of: n, is: 1, below: 2, to: end}], otherwise: end}",
                "{id: a, when: [{of: n, below: -2, to: end}], otherwise: end}",
                "{id: a, when: [{of: n, months-ago-over: long, to: end}], otherwise: end}",
                "{id: a, when: [{is: 1, to: end}], otherwise: end}",
                "{id: a, when: [{of: n, is: 1}], otherwise: end}",
                "{id: a, article: ''}",
                "{id: a, set: {name: x}}",
                "{id: a, do: dance}",
                "{id: a, go: ''}"
            })
    @DisplayName("refuses the steps that the reader refuses")
    void refusesSteps(String step) {
        assertThat(faults(dialog(step))).isNotEmpty();
        assertThat(refusals(dialog(step))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps: [{id: a, go: end}]",
                "title: t",
                "title: t\nsteps: []",
                "title: t\ncolour: red\nsteps: [{id: a, go: end}]",
            })
    @DisplayName("refuses the files that the reader refuses")
    void refusesFiles(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
        assertThat(refusals(yaml)).isNotEmpty();
    }

    @Test
    @DisplayName("names the questions, actions, facts and limits that the program knows, and no other")
    void knowsWhatTheProgramKnows() {
        assertThat(names("/$defs/ask/properties/ask/enum"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.Ask.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(names("/$defs/do/properties/do/enum"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Action.values()).map(Action::id).toList());
        assertThat(SCHEMA.at("/$defs/set/properties/set/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Known.FACTS);
        assertThat(SCHEMA.at("/$defs/case/oneOf"))
                .extracting(test -> test.at("/required/0").asString())
                .containsExactlyInAnyOrderElementsOf(Condition.Test.NAMES);
        assertThat(SCHEMA.at("/$defs/ask/properties/choices/maxItems").asInt()).isEqualTo(Limits.CHOICES);
        assertThat(SCHEMA.at("/$defs/id/pattern").asString()).contains("{1," + Limits.ID + "}");
    }

    private static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        SCHEMA.at(pointer).forEach(name -> names.add(name.asString()));
        return names;
    }

    private static String dialog(String step) {
        return "title: t\nsteps:\n- " + step + "\n";
    }

    private static List<Fault> faults(String yaml) {
        List<Fault> faults = new ArrayList<>();
        DialogReader.read(new SourceFile("dialogs/housing.yml", yaml), faults);
        return faults;
    }

    private static List<String> refusals(String yaml) {
        DumperOptions dumping = new DumperOptions();
        LoaderOptions loading = new LoaderOptions();
        Object tree = new Yaml(
                        new SafeConstructor(loading), new Representer(dumping), dumping, loading, new AsEditorsRead())
                .load(yaml);
        JsonNode node = JSON.valueToTree(tree);
        return VALIDATOR.validate(node).stream().map(Error::toString).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** YAML 1.2, as editors read it: "no" and dates are texts. SnakeYAML by itself reads 1.1. */
    private static final class AsEditorsRead extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+"), "-+0123456789");
            addImplicitResolver(Tag.FLOAT, Pattern.compile("[-+]?[0-9]+\\.[0-9]+"), "-+0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("null|~|"), "n~\0");
        }
    }
}
