package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opening hours in the words that people use at a desk, in English or Dutch: {@code Mon-Fri 9-17, Sat 10-14, closed on
 * holidays}; {@code ma t/m vr 9:00-12:30 en 13:30-17:00}; {@code every day 24 hours}.
 *
 * @param week the times of each day, by HSDS' two letters
 * @param closedOnHolidays whether the words say so; empty where they say nothing
 */
record HoursInWords(Map<String, List<Times>> week, Optional<Boolean> closedOnHolidays) {

    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final Locale DUTCH_LOCALE = Locale.forLanguageTag("nl");
    private static final List<String> ENGLISH = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> DUTCH = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

    /** From when to when, as {@code 09:00}; the end of a whole day is {@code 24:00}. */
    record Times(String opens, String closes) {}

    /**
     * What came of reading: the hours, or why they were refused.
     *
     * @param key of {@code desk.po}; empty where they were understood
     * @param arguments of the sentence
     */
    record Reading(Optional<HoursInWords> hours, String key, List<String> arguments) {
        static final Reading NOT_UNDERSTOOD = new Reading("hours.not-understood", List.of());

        Reading(String key, List<String> arguments) {
            this(Optional.empty(), key, arguments);
        }

        static Reading of(HoursInWords hours) {
            return new Reading(Optional.of(hours), "", List.of());
        }
    }

    static Reading read(String words) {
        return HoursReader.read(words);
    }

    /** Whether these are the words that a form shows for them. */
    boolean isSaid(String words) {
        return List.of(Locale.ENGLISH, DUTCH_LOCALE).stream()
                .anyMatch(locale -> words(locale).equals(words.strip()));
    }

    /** In English. */
    String words() {
        return words(Locale.ENGLISH);
    }

    /** In Dutch for who reads Dutch, else in English; as short as they can be said. */
    String words(Locale locale) {
        boolean dutch = locale.getLanguage().equals(DUTCH_LOCALE.getLanguage());
        List<String> names = dutch ? DUTCH : ENGLISH;
        List<String> parts = new ArrayList<>();
        int from = 0;
        List<String> days = DAYS.stream().filter(week::containsKey).toList();
        while (from < days.size()) {
            int to = from;
            while (to + 1 < days.size()
                    && DAYS.indexOf(days.get(to + 1)) == DAYS.indexOf(days.get(to)) + 1
                    && times(days.get(to + 1)).equals(times(days.get(from)))) {
                to++;
            }
            String span = names.get(DAYS.indexOf(days.get(from)))
                    + (to > from ? "-" + names.get(DAYS.indexOf(days.get(to))) : "");
            parts.add(span + " "
                    + times(days.get(from)).stream()
                            .map(times -> times.opens() + "-" + times.closes())
                            .collect(Collectors.joining(dutch ? " en " : " and ")));
            from = to + 1;
        }
        closedOnHolidays.ifPresent(closed -> parts.add(
                (closed ? dutch ? "gesloten" : "closed" : "open") + (dutch ? " op feestdagen" : " on holidays")));
        return String.join(", ", parts);
    }

    private List<Times> times(String day) {
        return week.getOrDefault(day, List.of());
    }
}
