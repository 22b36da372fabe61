package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final List<String> ENGLISH = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> DUTCH = List.of("maa", "din", "woe", "don", "vri", "zat", "zon");
    private static final List<String> SHORT_DUTCH = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

    private static final Pattern HOLIDAYS = Pattern.compile(
            "(closed|open|gesloten|open)\\s+(?:also\\s+|ook\\s+)?(?:on|at|op)\\s+(?:public\\s+)?(?:holidays|feestdagen)");
    private static final Pattern ALWAYS =
            Pattern.compile("24\\s*/\\s*7|day and night|dag en nacht|24 hours|24 uur|always open|altijd open");
    private static final Pattern EVERY_DAY = Pattern.compile("every\\s*day|daily|elke dag|dagelijks|iedere dag");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<day>[a-z]{2,10}\\.?)|(?<times>(?<h1>\\d{1,2})(?:[:.](?<m1>\\d{2}))?\\s*(?:uur|h|u)?\\s*(?:-|–|to|tot|till)\\s*"
                    + "(?<h2>\\d{1,2})(?:[:.](?<m2>\\d{2}))?\\s*(?:uur|h|u)?)|(?<dash>-|–|t/m)|(?<comma>[,;/&\\n]+)");

    /** From when to when, as {@code 09:00}; the end of a whole day is {@code 24:00}. */
    record Times(String opens, String closes) {
        static final Times WHOLE_DAY = new Times("00:00", "24:00");
    }

    /** Empty where anything in the words is not understood; nothing at all is hours that are not known. */
    static Optional<HoursInWords> read(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        Optional<Boolean> holidays = Optional.empty();
        Matcher onHolidays = HOLIDAYS.matcher(text);
        if (onHolidays.find()) {
            holidays = Optional.of(!onHolidays.group(1).equals("open"));
            text = onHolidays.replaceAll("");
        }
        Map<String, List<Times>> week = new LinkedHashMap<>();
        text = ALWAYS.matcher(text).replaceAll("0:00-24:00");
        text = EVERY_DAY.matcher(text).replaceAll("mon-sun");
        if (text.strip().startsWith("0:00-24:00")) {
            text = "mon-sun " + text;
        }
        return parse(text, week) ? Optional.of(new HoursInWords(ordered(week), holidays)) : Optional.empty();
    }

    private static boolean parse(String text, Map<String, List<Times>> week) {
        Set<Integer> days = new LinkedHashSet<>();
        boolean timed = false;
        boolean range = false;
        int last = -1;
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            if (!text.substring(at, token.start()).isBlank()) {
                return false;
            }
            at = token.end();
            if (token.group("times") != null) {
                Optional<Times> times = times(token);
                if (days.isEmpty() || times.isEmpty()) {
                    return false;
                }
                days.forEach(day -> week.computeIfAbsent(DAYS.get(day), d -> new ArrayList<>())
                        .add(times.get()));
                timed = true;
            } else if (token.group("day") != null) {
                String word = token.group("day").replace(".", "");
                if (Set.of("and", "en", "from", "van", "to", "tot").contains(word) || word.equals("tm")) {
                    range |= Set.of("to", "tot", "tm").contains(word);
                    continue;
                }
                int day = day(word);
                if (day < 0) {
                    return false;
                }
                if (timed) {
                    days = new LinkedHashSet<>();
                    timed = false;
                }
                if (range && last >= 0) {
                    for (int d = last; d != day; d = (d + 1) % DAYS.size()) {
                        days.add(d);
                    }
                }
                days.add(day);
                last = day;
                range = false;
            } else if (token.group("dash") != null) {
                range = true;
            }
        }
        return text.substring(at).replace(".", "").isBlank() && (timed || days.isEmpty());
    }

    private static int day(String word) {
        int shortDutch = SHORT_DUTCH.indexOf(word);
        if (shortDutch >= 0) {
            return shortDutch;
        }
        String start = word.substring(0, Math.min(3, word.length()));
        return Math.max(ENGLISH.indexOf(start), DUTCH.indexOf(start));
    }

    private static Optional<Times> times(Matcher token) {
        String opens = time(token.group("h1"), token.group("m1"));
        String closes = time(token.group("h2"), token.group("m2"));
        boolean right = opens.compareTo("24:00") < 0 && closes.compareTo("24:00") <= 0 && !opens.equals(closes);
        return right ? Optional.of(new Times(opens, closes)) : Optional.empty();
    }

    private static String time(String hour, String minutes) {
        return String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(hour), minutes == null ? "00" : minutes);
    }

    private static Map<String, List<Times>> ordered(Map<String, List<Times>> week) {
        Map<String, List<Times>> ordered = new LinkedHashMap<>();
        DAYS.stream().filter(week::containsKey).forEach(day -> ordered.put(day, List.copyOf(week.get(day))));
        return ordered;
    }

    /** In English, as short as they can be said. */
    String words() {
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
            String span = name(days.get(from)) + (to > from ? "-" + name(days.get(to)) : "");
            parts.add(span + " "
                    + times(days.get(from)).stream()
                            .map(times -> times.opens() + "-" + times.closes())
                            .collect(Collectors.joining(" and ")));
            from = to + 1;
        }
        closedOnHolidays.ifPresent(closed -> parts.add(closed ? "closed on holidays" : "open on holidays"));
        return String.join(", ", parts);
    }

    private List<Times> times(String day) {
        return week.getOrDefault(day, List.of());
    }

    private static String name(String day) {
        String english = ENGLISH.get(DAYS.indexOf(day));
        return Character.toUpperCase(english.charAt(0)) + english.substring(1);
    }
}
