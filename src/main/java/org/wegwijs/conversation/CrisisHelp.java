package org.wegwijs.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which help one kind of crisis leads to, as {@code dialogs/crisis.yml} says.
 *
 * @param text the key of what to do now
 * @param silent whether the reply arrives without a sound and begins with a neutral line
 * @param lines by ISO 3166 code, and {@value #ANYWHERE} for every other country
 */
record CrisisHelp(String text, boolean silent, Map<String, List<Line>> lines) {

    static final String ANYWHERE = "*";

    /** The one country whose numbers are shown to people who have not said where they are. */
    static final String FIRST = "NL";

    /** One number; {@code also} is another that leads to the same place. */
    record Line(String number, @Nullable String also, String text) {}

    CrisisHelp {
        lines = Map.copyOf(lines);
    }

    boolean knows(@Nullable String country) {
        return country != null && lines.containsKey(country);
    }

    List<Line> in(String country) {
        return lines.getOrDefault(country, List.of());
    }
}
