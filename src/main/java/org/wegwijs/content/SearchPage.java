package org.wegwijs.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wegwijs.files.Fault;

/**
 * A page to measure the search with.
 *
 * @param group pages of one group are equally right
 */
record SearchPage(String id, String region, String group, String title, String text) {

    static List<SearchPage> read(String file, Collection<Fault> faults) {
        Map<String, Integer> seen = new HashMap<>();
        return JsonLine.read(file, faults).stream()
                .map(line -> {
                    String id = line.required("id", faults);
                    Integer first = seen.putIfAbsent(id, line.number());
                    if (first != null) {
                        faults.add(line.fault("'" + id + "' stands on line " + first + " already"));
                    }
                    return new SearchPage(
                            id,
                            line.optional("region", ""),
                            line.optional("group", id),
                            line.required("title", faults),
                            line.optional("text", ""));
                })
                .toList();
    }

    SearchText searchText() {
        return new SearchText(id, title, text, region);
    }
}
