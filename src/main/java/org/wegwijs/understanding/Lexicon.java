package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Slips;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** The host country's own terms as people hear and write them: {@code huisartz}, {@code هاوسارتس}. All languages at once. */
@Component
public final class Lexicon {

    static final String NAME = "lexicon.yml";

    /** Shorter words are too near to others to forgive a slip. */
    private static final int FORGIVING_FROM = 6;

    /** The most words one term is looked for in. */
    static final int LONGEST_TERM = 6;

    /** Beyond this many words a term is no longer what the text is about. */
    private static final int MOST_WORDS = 40;

    private final List<Spelling> written;
    private volatile Known known;

    /**
     * A term found in a text.
     *
     * @param topic what it is about
     * @param share of the text's words that are the term, above 0 to 1
     * @param exact false where a slip was forgiven
     */
    public record Hit(String term, String topic, double share, boolean exact) {}

    /** One way to write a term, and by whom. */
    record Spelling(LanguageTag language, String term, String topic, String text) {}

    private record Term(String term, String topic) {}

    /** What a spelling with a slip has in common with the right one; its length but for one letter. */
    private record Outline(char first, int length) {}

    /**
     * All spellings, ready to be looked for.
     *
     * @param forgivable those long enough to forgive a slip
     */
    private record Known(Map<String, Term> terms, Map<Outline, List<String>> forgivable) {

        static Known of(Collection<Spelling> spellings) {
            Map<String, Term> terms = new HashMap<>();
            spellings.forEach(spelling ->
                    terms.putIfAbsent(NormalText.of(spelling.text()), new Term(spelling.term(), spelling.topic())));
            Map<Outline, List<String>> forgivable = new HashMap<>();
            terms.keySet().stream()
                    .filter(spelling -> spelling.length() >= FORGIVING_FROM)
                    .forEach(spelling -> forgivable
                            .computeIfAbsent(
                                    new Outline(spelling.charAt(0), spelling.length()), outline -> new ArrayList<>())
                            .add(spelling));
            return new Known(terms, forgivable);
        }
    }

    @Autowired
    Lexicon(SourceFiles files, Topics topics) {
        List<Fault> faults = new ArrayList<>();
        written = read(files, topics, faults);
        FaultyFiles.refuse(faults);
        known = Known.of(written);
    }

    /** A second one that knows this. */
    private Lexicon(List<Spelling> written, List<TaughtWord> words) {
        this.written = written;
        this.known = Known.of(over(written, words));
    }

    /** What the desk taught counts from now on, in the place of what it taught before. */
    void teach(List<TaughtWord> words) {
        known = Known.of(over(written, words));
    }

    /** What it would be if the desk had taught this. */
    Lexicon taught(List<TaughtWord> words) {
        return new Lexicon(written, words);
    }

    /** Every spelling of the files. */
    List<Spelling> written() {
        return written;
    }

    private static List<Spelling> over(List<Spelling> written, List<TaughtWord> words) {
        List<Spelling> all = new ArrayList<>();
        Set<List<Object>> replaced = new HashSet<>();
        for (TaughtWord word : words) {
            if (word.kind() == TaughtWord.Kind.SPELLING) {
                replaced.add(List.of(word.language(), word.normal()));
                if (!word.removed()) {
                    all.add(new Spelling(word.language(), String.valueOf(word.term()), word.topic(), word.text()));
                }
            }
        }
        written.stream()
                .filter(one ->
                        replaced.isEmpty() || !replaced.contains(List.of(one.language(), NormalText.of(one.text()))))
                .forEach(all::add);
        return all;
    }

    static void check(SourceFiles files, Topics topics, Collection<Fault> faults) {
        read(files, topics, faults);
    }

    /** Every spelling of every term, as an example of what it is about. */
    static List<Phrases.Example> examples(SourceFiles files, Topics topics, Collection<Fault> faults) {
        return Known.of(read(files, topics, faults)).terms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Phrases.Example(entry.getValue().topic(), entry.getKey()))
                .toList();
    }

    /** The longest term in the text; an exact one before one with a slip, the first of equals. */
    public Optional<Hit> find(String text) {
        return find(text, 0);
    }

    /** The same, if the term is at least this share of the words, 0 to 1. */
    public Optional<Hit> find(String text, double share) {
        List<String> words = Arrays.stream(NormalText.of(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Known now = known;
        int fewest = Math.max(1, (int) Math.ceil(share * words.size()));
        Optional<Hit> exact = longest(words, fewest, now, true);
        return exact.isPresent() ? exact : longest(words, fewest, now, false);
    }

    private static Optional<Hit> longest(List<String> words, int fewest, Known known, boolean exact) {
        for (int count = Math.min(LONGEST_TERM, words.size()); count >= fewest; count--) {
            for (int start = 0; start + count <= words.size(); start++) {
                String stretch = String.join(" ", words.subList(start, start + count));
                Term term = exact ? known.terms().get(stretch) : forgiven(stretch, known);
                if (term != null) {
                    return Optional.of(new Hit(term.term(), term.topic(), (double) count / words.size(), exact));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Term forgiven(String stretch, Known known) {
        if (stretch.length() < FORGIVING_FROM) {
            return null;
        }
        for (int length = stretch.length() - 1; length <= stretch.length() + 1; length++) {
            Outline outline = new Outline(stretch.charAt(0), length);
            for (String spelling : known.forgivable().getOrDefault(outline, List.of())) {
                if (Slips.isOne(stretch, spelling)) {
                    return known.terms().get(spelling);
                }
            }
        }
        return null;
    }

    private static List<Spelling> read(SourceFiles files, Topics topics, Collection<Fault> faults) {
        Map<String, Term> terms = new HashMap<>();
        List<Spelling> all = new ArrayList<>();
        LanguageFiles.each(files, NAME, faults, (language, root) -> {
            root.refuseOthers(Set.of("terms"), "", faults);
            YamlNode list = root.field("terms");
            if (list == null || list.items().isEmpty()) {
                faults.add(root.fault("", "'terms' lists nothing"));
                return;
            }
            list.items().forEach(node -> read(node, language, topics, terms, all, faults));
        });
        return all;
    }

    private static void read(
            YamlNode node,
            LanguageTag language,
            Topics topics,
            Map<String, Term> terms,
            Collection<Spelling> all,
            Collection<Fault> faults) {
        String name = node.required("term", "term", faults);
        String where = "term '" + name + "'";
        node.refuseOthers(Set.of("term", "topic", "spellings"), where, faults);
        String topic = node.required("topic", where, faults);
        if (!topic.isEmpty() && !topics.exists(topic)) {
            faults.add(node.fault(where, "unknown topic '" + topic + "'"));
        }
        List<String> spellings = new ArrayList<>(node.texts("spellings"));
        spellings.add(name);
        for (String spelling : spellings) {
            String normal = NormalText.of(spelling);
            if (normal.isEmpty() || normal.split(" ", -1).length > LONGEST_TERM) {
                faults.add(node.fault(where, "'" + spelling + "' is not one to " + LONGEST_TERM + " words"));
                continue;
            }
            all.add(new Spelling(language, name, topic, spelling));
            Term known = terms.putIfAbsent(normal, new Term(name, topic));
            if (known != null && !known.topic().equals(topic)) {
                faults.add(node.fault(
                        where,
                        "'" + spelling + "' already means " + known.topic() + " ('" + known.term() + "') to "
                                + language.value() + " or another language"));
            }
        }
    }
}
