package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words in the form of the files, so that they can take their place and be learned when the program is built. */
final class WordFile {

    private WordFile() {}

    /** {@code phrases.yml}: Rasa NLU, topics in the order in which they come first. */
    static String phrases(Collection<TaughtWord> words) {
        StringBuilder file = new StringBuilder("version: \"3.1\"\nnlu:\n");
        Map<String, List<TaughtWord>> byTopic = words.stream()
                .collect(Collectors.groupingBy(TaughtWord::topic, LinkedHashMap::new, Collectors.toList()));
        byTopic.forEach((topic, examples) -> {
            file.append("- intent: ").append(topic).append("\n  examples: |\n");
            examples.forEach(example ->
                    file.append("    - ").append(line(example.text())).append('\n'));
        });
        return file.toString();
    }

    /** {@code lexicon.yml}: each term with its spellings; where one term stands for several topics, once for each. */
    static String lexicon(Collection<TaughtWord> words) {
        Map<List<String>, List<String>> terms = new LinkedHashMap<>();
        for (TaughtWord word : words) {
            String term = String.valueOf(word.term());
            List<String> spellings = terms.computeIfAbsent(List.of(term, word.topic()), key -> new ArrayList<>());
            if (!word.text().equals(term)) {
                spellings.add(quoted(word.text()));
            }
        }
        StringBuilder file = new StringBuilder("terms:\n");
        terms.forEach((term, spellings) -> file.append("- term: ")
                .append(quoted(term.get(0)))
                .append("\n  topic: ")
                .append(term.get(1))
                .append("\n  spellings: [")
                .append(String.join(", ", spellings))
                .append("]\n"));
        return file.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String quoted(String text) {
        return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
