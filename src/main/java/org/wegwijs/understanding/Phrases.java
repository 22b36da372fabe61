package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * Examples of what people of one language write, as {@code translations/<tag>/phrases.yml} holds them in the form of Rasa
 * NLU.
 */
record Phrases(LanguageTag language, List<Example> examples) {

    static final String NAME = "phrases.yml";

    /** The intent of examples that are about nothing the assistant knows. */
    static final String OUT_OF_SCOPE = "out_of_scope";

    /** Fewer teach nothing. */
    private static final int FEWEST = 2;

    /**
     * One example.
     *
     * @param topic what it is about, or {@link #OUT_OF_SCOPE}
     * @param text as somebody typed it
     */
    record Example(String topic, String text) {}

    Phrases {
        examples = List.copyOf(examples);
    }

    static List<Phrases> read(SourceFiles files, Topics topics, Collection<Fault> faults) {
        List<Phrases> all = new ArrayList<>();
        LanguageFiles.each(
                files,
                NAME,
                faults,
                (language, root) -> all.add(new Phrases(language, new Reading(topics, faults).examples(root))));
        return all;
    }

    /** Those of all languages. */
    static List<Example> examples(Collection<Phrases> all) {
        return all.stream().flatMap(phrases -> phrases.examples().stream()).toList();
    }

    private static final class Reading {

        private final Topics topics;
        private final Collection<Fault> faults;
        private final List<Example> examples = new ArrayList<>();
        private final Map<String, String> topicOfText = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        Reading(Topics topics, Collection<Fault> faults) {
            this.topics = topics;
            this.faults = faults;
        }

        List<Example> examples(YamlNode root) {
            root.refuseOthers(Set.of("version", "nlu"), "", faults);
            List<ExampleFile.Group> groups = ExampleFile.read(root, faults);
            groups.forEach(this::topic);
            if (!groups.isEmpty()) {
                missing().forEach(topic -> faults.add(root.fault("", "no examples for topic '" + topic + "'")));
            }
            return examples;
        }

        private List<String> missing() {
            return topics.groups().stream()
                    .filter(group -> !group.id().equals(Topics.CRISIS))
                    .flatMap(group -> group.topics().stream())
                    .filter(topic -> !seen.contains(topic))
                    .toList();
        }

        private void topic(ExampleFile.Group group) {
            String topic = group.intent();
            if (!topic.isEmpty() && !topics.exists(topic) && !topic.equals(OUT_OF_SCOPE)) {
                faults.add(group.node().fault(group.where(), "is no topic"));
            }
            if (!seen.add(topic)) {
                faults.add(group.node().fault(group.where(), "stands twice"));
            }
            if (group.lines().size() < FEWEST) {
                faults.add(group.node().fault(group.where(), "needs " + FEWEST + " examples or more"));
            }
            group.lines().forEach(this::example);
        }

        private void example(ExampleFile.Line line) {
            String text = NormalText.of(line.text());
            if (text.isEmpty()) {
                faults.add(line.fault("'- " + line.text() + "' is no example: '- ' and words"));
                return;
            }
            String other = topicOfText.putIfAbsent(text, line.intent());
            if (other != null && !other.equals(line.intent())) {
                faults.add(line.fault("'" + text + "' is also an example of '" + other + "'"));
            } else if (other == null) {
                examples.add(new Example(line.intent(), line.text()));
            }
        }
    }
}
