package org.wegwijs.conversation;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a telephone is answered.
 *
 * @param days the days of the week by their times, as {@code 09:00–17:00} of the clock there; empty where it is always
 */
record CallHours(Map<String, Set<DayOfWeek>> days) {

    /** How files say it. */
    static final String FORM = "always, or like MO-FR 09:00-17:00, SA 10:00-12:00";

    private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final String DAY = "(" + String.join("|", NAMES) + ")";
    private static final String TIME = "((?:[01]\\d|2[0-4]):[0-5]\\d)";
    private static final Pattern SPAN = Pattern.compile(DAY + "(?:-" + DAY + ")? " + TIME + "-" + TIME);

    boolean always() {
        return days.isEmpty();
    }

    /** Reads {@value #FORM}; empty for anything else. */
    static Optional<CallHours> read(String text) {
        Map<String, Set<DayOfWeek>> days = new LinkedHashMap<>();
        for (String span : text.equals("always") ? new String[0] : text.split(", ", -1)) {
            Matcher matcher = SPAN.matcher(span);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = NAMES.indexOf(matcher.group(1));
            int last = matcher.group(2) == null ? first : NAMES.indexOf(matcher.group(2));
            if (last < first) {
                return Optional.empty();
            }
            Set<DayOfWeek> same =
                    days.computeIfAbsent(matcher.group(3) + "–" + matcher.group(4), times -> new TreeSet<>());
            for (int day = first; day <= last; day++) {
                same.add(DayOfWeek.of(day + 1));
            }
        }
        return Optional.of(new CallHours(days));
    }
}
