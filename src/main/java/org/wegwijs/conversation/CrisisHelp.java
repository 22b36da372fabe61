package org.wegwijs.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * Which help one kind of crisis leads to, as {@code dialogs/crisis.yml} says.
 *
 * @param text the key of what to do now
 * @param silent whether the reply arrives without a sound, begins with a neutral line and hides the rest
 * @param lines by ISO 3166 code, and {@value #ANYWHERE} for every other country
 */
record CrisisHelp(String text, boolean silent, Map<String, List<Line>> lines) {

    static final String ANYWHERE = "*";

    /** The one country whose numbers are shown to people who have not said where they are. */
    static final String FIRST = "NL";

    /** More numbers than this nobody in danger reads. */
    static final int MOST_LINES = 3;

    /** The texts of numbers that somebody answers in every emergency. */
    private static final Set<String> EMERGENCY =
            Set.of("crisis.help.112", "crisis.help.emergency", "crisis.help.ambulance", "crisis.help.police");

    /**
     * One number.
     *
     * @param also another that leads to the same place
     * @param text the key of its words, which may name {@code number}, {@code also} and {@code name}
     * @param name what those who answer call themselves
     * @param hours null where they are not known, or where the text says them
     * @param languages that are spoken there; empty where they are not known
     */
    record Line(
            String number,
            @Nullable String also,
            String text,
            @Nullable String name,
            @Nullable CallHours hours,
            List<LanguageTag> languages) {

        Line {
            languages = List.copyOf(languages);
        }

        boolean isEmergency() {
            return EMERGENCY.contains(text);
        }
    }

    CrisisHelp {
        lines = Map.copyOf(lines);
    }

    List<Line> in(String country) {
        return lines.getOrDefault(country, List.of());
    }
}
