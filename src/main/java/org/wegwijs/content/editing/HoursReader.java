package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.editing.HoursInWords.Reading;
import org.wegwijs.content.editing.HoursInWords.Times;

/** Reads {@link HoursInWords}. A wrong hour sends somebody to a closed door, so what is not clear is asked, never guessed. */
final class HoursReader {

    private static final Map<String, Integer> DAYS = days(
            "mo mon monday mondays ma maa maandag maandagen",
            "tu tue tues tuesday tuesdays di din dinsdag dinsdagen",
            "we wed weds wednesday wednesdays wo woe woensdag woensdagen",
            "th thu thur thurs thursday thursdays do don donderdag donderdagen",
            "fr fri friday fridays vr vri vrijdag vrijdagen",
            "sa sat saturday saturdays za zat zaterdag zaterdagen",
            "su sun sunday sundays zo zon zondag zondagen");

    private static final Pattern HOLIDAYS = Pattern.compile(
            "\\b(closed|open|gesloten)\\s+(?:also\\s+|ook\\s+)?(?:on|at|op)\\s+(?:public\\s+)?(?:holidays|feestdagen)\\b");

    /** What stands for days or times, in the words that are read. */
    private static final Map<Pattern, String> SHORTER = shorter();

    private static final Pattern TOKEN = Pattern.compile("(?<times>" + time(1)
            + "\\s*(?:-|(?:to|tot|till?|until)\\b)\\s*" + time(2) + "(?![a-z0-9:]))"
            + "|(?<closed>(?:closed|gesloten|dicht)\\b)"
            + "|(?<range>-|(?:to|tot|through|thru)\\b)"
            + "|(?<filler>(?:and|en|from|van|on|op)\\b)"
            + "|(?<day>[a-z]+)"
            + "|(?<comma>[,;:./&\\n]+)");

    private static final int HOUR = 60;
    private static final int NOON = 12 * HOUR;

    /** Nothing opens earlier that was written without a zero before it: 2-5 is said of the afternoon. */
    private static final int EARLIEST = 6 * HOUR;

    /** What opens then may close in the night. */
    private static final int EVENING = 16 * HOUR;

    private final Map<Integer, List<Times>> week = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();

    private HoursReader() {}

    /** The groups of the first or second time have its number. */
    private static String time(int number) {
        return "(?<h#>\\d{1,2})(?:[:.hu](?<m#>[0-5]\\d))?\\s*(?:(?<p#>[ap])\\.?m\\b\\.?)?\\s*(?:(?:uur|hours|hrs?|u|h)\\b)?"
                .replace("#", String.valueOf(number));
    }

    private static Map<String, Integer> days(String... names) {
        Map<String, Integer> days = new HashMap<>();
        for (int day = 0; day < names.length; day++) {
            for (String name : names[day].split(" ", -1)) {
                days.put(name, day);
            }
        }
        return Map.copyOf(days);
    }

    private static Map<Pattern, String> shorter() {
        Map<Pattern, String> all = new LinkedHashMap<>();
        all.put(Pattern.compile("[\u2010-\u2015\u2212]"), "-");
        all.put(Pattern.compile("\\h+"), " ");
        all.put(Pattern.compile("\\btot en met\\b|\\bt/m\\b|\\bt\\.?m\\b\\.?"), "-");
        all.put(
                Pattern.compile("\\b24\\s*/\\s*7\\b|\\b(?:day and night|dag en nacht|always open|altijd open)\\b"
                        + "|(?<!(?:-|\\bto|\\btot|\\btill|\\buntil) ?)\\b24 ?(?:hours|uur)\\b"),
                "0:00-24:00");
        all.put(Pattern.compile("\\b(?:every ?day|daily|elke dag|dagelijks|iedere dag)\\b"), "mon-sun");
        all.put(Pattern.compile("\\b(?:weekdays|working days|werkdagen|doordeweeks)\\b"), "mon-fri");
        all.put(Pattern.compile("\\b(?:weekends?|weekenden)\\b"), "sat-sun");
        return all;
    }

    /** Nothing at all is hours that are not known. */
    static Reading read(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, String> one : SHORTER.entrySet()) {
            text = one.getKey().matcher(text).replaceAll(one.getValue());
        }
        Optional<Boolean> holidays = Optional.empty();
        Matcher onHolidays = HOLIDAYS.matcher(text);
        if (onHolidays.find()) {
            holidays = Optional.of(!onHolidays.group(1).equals("open"));
            text = onHolidays.replaceAll("").strip();
        }
        if (text.startsWith("0:00-24:00")) {
            text = "mon-sun " + text;
        }
        HoursReader reader = new HoursReader();
        Optional<Reading> refused = reader.parse(text);
        boolean said = text.chars().anyMatch(Character::isLetterOrDigit);
        if (refused.isEmpty() && said && reader.week.isEmpty()) {
            refused = Optional.of(Reading.NOT_UNDERSTOOD);
        }
        Optional<Boolean> onThem = holidays;
        return refused.orElseGet(() -> Reading.of(new HoursInWords(reader.ordered(), onThem)));
    }

    /** Why it is refused; empty where all of it is understood. */
    private Optional<Reading> parse(String text) {
        Set<Integer> days = new LinkedHashSet<>();
        boolean told = false;
        boolean shut = false;
        boolean range = false;
        int last = -1;
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            if (!text.substring(at, token.start()).isBlank()) {
                return Optional.of(Reading.NOT_UNDERSTOOD);
            }
            at = token.end();
            if (token.group("times") != null) {
                Optional<Reading> refused =
                        days.isEmpty() || shut ? Optional.of(Reading.NOT_UNDERSTOOD) : add(days, Clock.of(token));
                if (refused.isPresent()) {
                    return refused;
                }
                told = true;
                range = false;
            } else if (token.group("closed") != null) {
                // "Sat closed", or "closed Sat".
                shut = days.isEmpty() || told;
                if (shut) {
                    days = new LinkedHashSet<>();
                    last = -1;
                } else {
                    closed.addAll(days);
                }
                told = !shut;
            } else if (token.group("day") != null) {
                Integer day = DAYS.get(token.group("day"));
                if (day == null || range && last < 0) {
                    return Optional.of(Reading.NOT_UNDERSTOOD);
                }
                if (told) {
                    days = new LinkedHashSet<>();
                    told = false;
                }
                for (int d = range ? last : day; d != day; d = (d + 1) % HoursInWords.DAYS.size()) {
                    days.add(d);
                }
                days.add(day);
                if (shut) {
                    closed.addAll(days);
                }
                last = day;
                range = false;
            } else if (token.group("range") != null) {
                range = true;
            }
        }
        boolean whole = text.substring(at).isBlank() && !range && (told || shut || days.isEmpty());
        return whole ? Optional.empty() : Optional.of(Reading.NOT_UNDERSTOOD);
    }

    private Optional<Reading> add(Set<Integer> days, Clock clock) {
        Optional<Reading> refused = clock.refused();
        if (refused.isPresent()) {
            return refused;
        }
        for (int day : days) {
            List<Times> times = week.computeIfAbsent(day, d -> new ArrayList<>());
            if (times.stream().anyMatch(clock::beginsBeforeTheEndOf)) {
                return Optional.of(clock.later().map(clock::meant).orElseGet(clock::overlapping));
            }
            times.add(clock.times());
        }
        return Optional.empty();
    }

    private Map<String, List<Times>> ordered() {
        Map<String, List<Times>> ordered = new LinkedHashMap<>();
        for (int day = 0; day < HoursInWords.DAYS.size(); day++) {
            if (week.containsKey(day) && !closed.contains(day)) {
                ordered.put(HoursInWords.DAYS.get(day), List.copyOf(week.getOrDefault(day, List.of())));
            }
        }
        return ordered;
    }

    /**
     * Two times of a day as they were typed, in minutes after midnight.
     *
     * @param typed the words of both
     * @param sureOpens whether it can be meant in one way only: {@code 08} or {@code 8am}
     * @param halves whether only the first says which half of the day it is in: {@code 4pm-6}
     */
    private record Clock(String typed, int opens, int closes, boolean sureOpens, boolean sureCloses, boolean halves) {

        static Clock of(Matcher token) {
            String half1 = token.group("p1");
            String half2 = token.group("p2");
            int opens = minutes(token.group("h1"), token.group("m1"), half1);
            int closes = minutes(token.group("h2"), token.group("m2"), half2);
            // "1-5pm" is an afternoon, "9-5pm" a day.
            if (half1 == null && "p".equals(half2) && opens < NOON && opens + NOON < closes) {
                opens += NOON;
            }
            if (closes == 0 && "a".equals(half2)) {
                closes = 2 * NOON;
            }
            return new Clock(
                    token.group("times").strip(),
                    opens,
                    closes,
                    half1 != null || half2 != null || token.group("h1").startsWith("0"),
                    half2 != null || token.group("h2").startsWith("0"),
                    half1 != null && half2 == null);
        }

        /** More than a day has where the half of the day does not fit the hour. */
        private static int minutes(String hour, @Nullable String minutes, @Nullable String half) {
            int hours = Integer.parseInt(hour);
            if (half != null) {
                hours = hours < 1 || hours > 12 ? 99 : hours % 12 + (half.equals("p") ? 12 : 0);
            }
            return hours * HOUR + (minutes == null ? 0 : Integer.parseInt(minutes));
        }

        Optional<Reading> refused() {
            if (opens >= 2 * NOON || closes > 2 * NOON) {
                return Optional.of(Reading.NOT_UNDERSTOOD);
            }
            if (closes > opens) {
                boolean afternoon = !sureOpens && opens < EARLIEST && closes < NOON;
                return afternoon ? later().map(this::meant) : Optional.empty();
            }
            Optional<Clock> meant = !sureCloses && closes + NOON > opens && closes < NOON
                    ? Optional.of(at(opens, closes + NOON))
                    : Optional.empty();
            boolean night = opens >= EVENING && (sureCloses || meant.isEmpty() || closes <= EARLIEST && !halves);
            return night
                    ? Optional.empty()
                    : Optional.of(meant.map(this::meant).orElseGet(() -> new Reading("hours.end", List.of(typed))));
        }

        private Clock at(int begin, int end) {
            return new Clock(typed, begin, end, true, true, false);
        }

        boolean beginsBeforeTheEndOf(Times earlier) {
            String end = earlier.closes().compareTo(earlier.opens()) > 0 ? earlier.closes() : "24:00";
            return times().opens().compareTo(end) < 0;
        }

        /** The same of the afternoon. */
        Optional<Clock> later() {
            return opens < NOON && closes < NOON ? Optional.of(at(opens + NOON, closes + NOON)) : Optional.empty();
        }

        Reading meant(Clock other) {
            return new Reading("hours.end.mean", List.of(typed, other.said()));
        }

        Reading overlapping() {
            return new Reading("hours.overlap", List.of(typed));
        }

        private String said() {
            return said(opens) + "-" + said(closes);
        }

        private static String said(int minutes) {
            return minutes % HOUR == 0
                    ? String.valueOf(minutes / HOUR)
                    : String.format(Locale.ROOT, "%d:%02d", minutes / HOUR, minutes % HOUR);
        }

        Times times() {
            return new Times(full(opens), full(closes));
        }

        private static String full(int minutes) {
            return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
        }
    }
}
