package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** The patterns of {@code translations/<tag>/crisis.yml}: per crisis, and for fraud, what tells of it and what only looks like it. */
final class CrisisFiles {

    static final String NAME = "crisis.yml";

    /** What is no crisis but always has the same answer too: somebody asks people for money. */
    static final String SCAM = "safety.scams";

    private final Topics topics;
    private final Collection<Fault> faults;
    private final List<CrisisPattern> found = new ArrayList<>();

    /** Of every letter met so far, whether normal texts hold it. */
    private final Map<Integer, Boolean> normal = new HashMap<>();

    private CrisisFiles(Topics topics, Collection<Fault> faults) {
        this.topics = topics;
        this.faults = faults;
    }

    /** The patterns of all languages, those of the most urgent crisis first: the order of the topic list. */
    static List<CrisisPattern> read(SourceFiles files, Topics topics, Collection<Fault> faults) {
        CrisisFiles reading = new CrisisFiles(topics, faults);
        LanguageFiles.each(files, NAME, faults, reading::read);
        List<String> urgency = topics.of(Topics.CRISIS);
        return reading.found.stream()
                .sorted(Comparator.comparingInt(pattern -> urgency.indexOf(pattern.id())))
                .toList();
    }

    private void read(LanguageTag language, YamlNode root) {
        List<String> known = new ArrayList<>(topics.of(Topics.CRISIS));
        known.add(SCAM);
        Set<String> missing = new HashSet<>(known);
        for (Map.Entry<String, YamlNode> entry : root.fields().entrySet()) {
            String id = entry.getKey();
            YamlNode node = entry.getValue();
            if (!known.contains(id)) {
                faults.add(node.fault("'" + id + "'", "is no crisis; known are " + String.join(", ", known)));
                continue;
            }
            missing.remove(id);
            node.refuseOthers(Set.of("patterns", "except"), "'" + id + "'", faults);
            List<LazyPattern> patterns = patterns(node.field("patterns"), id);
            if (patterns.isEmpty()) {
                faults.add(node.fault("'" + id + "'", "'patterns' lists nothing"));
            }
            found.add(new CrisisPattern(id, language, patterns, patterns(node.field("except"), id)));
        }
        missing.stream().sorted().forEach(id -> faults.add(root.fault("", "'" + id + "' is missing")));
    }

    private List<LazyPattern> patterns(@Nullable YamlNode list, String id) {
        List<LazyPattern> patterns = new ArrayList<>();
        for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
            String regex = String.valueOf(item.text());
            String where = "'" + id + "' " + regex;
            try {
                Pattern pattern = LazyPattern.compile(regex);
                if (pattern.matcher("").find() || pattern.matcher(" a ").find()) {
                    faults.add(item.fault(where, "matches a text that says nothing"));
                }
                patterns.add(new LazyPattern(regex));
            } catch (PatternSyntaxException e) {
                faults.add(item.fault(where, "is no regular expression: " + e.getDescription()));
            }
            unseen(regex)
                    .forEach(letter -> faults.add(item.fault(
                            where,
                            "can never match '" + letter
                                    + "': texts are compared in plain small letters, without accents,"
                                    + " vowel signs and apostrophes")));
        }
        return patterns;
    }

    /** The letters of a pattern that no normal text holds. */
    private List<String> unseen(String regex) {
        String letters = regex.replaceAll("\\\\.", " ");
        return letters.codePoints()
                .filter(letter -> Character.isLetter(letter) || letter == '\'' || letter == '’')
                .distinct()
                .filter(letter -> !normal.computeIfAbsent(letter, CrisisFiles::isNormal))
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean isNormal(int letter) {
        String alone = Character.toString(letter);
        return NormalText.of(alone).equals(alone);
    }
}
