package org.wegwijs.content;

import java.util.Collection;
import java.util.List;
import org.wegwijs.files.Fault;

/**
 * A question to measure the search with.
 *
 * @param region where it is asked; empty where that is not known
 * @param gold the ids of the pages that answer it
 */
record SearchQuestion(String text, String region, List<String> gold, boolean answerable) {

    SearchQuestion {
        gold = List.copyOf(gold);
    }

    static List<SearchQuestion> read(String file, Collection<Fault> faults) {
        return JsonLine.read(file, faults).stream()
                .map(line -> new SearchQuestion(
                        line.required("question", faults),
                        line.optional("region", ""),
                        line.texts("gold", faults),
                        line.isNotFalse("answerable")))
                .toList();
    }
}
