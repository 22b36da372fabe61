package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
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
 * What people of one language write in danger, and what only sounds like it, as
 * {@code translations/<tag>/crisis-examples.yml} holds them: they teach what no pattern foresees.
 */
record CrisisExamples(LanguageTag language, List<Phrases.Example> examples) {

    static final String NAME = "crisis-examples.yml";

    private static final String POSITIVE = "positive";
    private static final String NEAR_MISS = "near-miss";

    CrisisExamples {
        examples = List.copyOf(examples);
    }

    static List<CrisisExamples> read(SourceFiles files, Topics topics, Collection<Fault> faults) {
        List<CrisisExamples> all = new ArrayList<>();
        LanguageFiles.each(
                files,
                NAME,
                faults,
                (language, root) -> all.add(new CrisisExamples(language, new Reading(topics, faults).examples(root))));
        return all;
    }

    private static final class Reading {

        private final List<String> dangers;
        private final Collection<Fault> faults;
        private final List<Phrases.Example> examples = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Reading(Topics topics, Collection<Fault> faults) {
            this.dangers = topics.of(Topics.CRISIS);
            this.faults = faults;
        }

        List<Phrases.Example> examples(YamlNode root) {
            root.refuseOthers(Set.of(POSITIVE, NEAR_MISS), "", faults);
            YamlNode positive = root.field(POSITIVE);
            Map<String, YamlNode> found = positive == null ? Map.of() : positive.fields();
            found.forEach((id, list) -> {
                if (dangers.contains(id)) {
                    list.items().forEach(item -> example(id, item));
                } else {
                    faults.add(list.fault("'" + id + "'", "is no crisis; known are " + String.join(", ", dangers)));
                }
            });
            dangers.stream()
                    .filter(id -> !found.containsKey(id))
                    .forEach(id -> faults.add(root.fault("", "no examples of '" + id + "'")));
            YamlNode nearMisses = root.field(NEAR_MISS);
            if (nearMisses == null || nearMisses.items().isEmpty()) {
                faults.add(root.fault("", "'" + NEAR_MISS + "' lists nothing"));
            } else {
                nearMisses.items().forEach(item -> example(Teaching.EVERYDAY, item));
            }
            return examples;
        }

        private void example(String id, YamlNode item) {
            String text = String.valueOf(item.text());
            String normal = NormalText.of(text);
            if (normal.isEmpty()) {
                faults.add(item.fault("'" + text + "'", "says nothing"));
            } else if (!seen.add(normal)) {
                faults.add(item.fault("'" + text + "'", "stands twice"));
            } else {
                examples.add(new Phrases.Example(id, text));
            }
        }
    }
}
