package org.wegwijs.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code dialogs/crisis.yml} says.
 *
 * @param help by crisis
 * @param pages where UNHCR tells about help in a country, by ISO 3166 code
 */
record CrisisNumbers(Map<String, CrisisHelp> help, Map<String, String> pages) {

    CrisisNumbers {
        help = Map.copyOf(help);
        pages = Map.copyOf(pages);
    }

    /** The countries of which anything is known, by their codes. */
    List<String> countries() {
        TreeSet<String> all = new TreeSet<>(pages.keySet());
        help.values().forEach(crisis -> all.addAll(crisis.lines().keySet()));
        all.remove(CrisisHelp.ANYWHERE);
        return List.copyOf(all);
    }

    /** Whether anything is known of the country, whatever the crisis. */
    boolean knows(@Nullable String country) {
        return country != null && countries().contains(country);
    }

    Optional<String> page(String country) {
        return Optional.ofNullable(pages.get(country));
    }
}
