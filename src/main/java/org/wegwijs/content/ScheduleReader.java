package org.wegwijs.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one HSDS schedule. What would make it wrong to ignore is refused. */
final class ScheduleReader {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");
    private static final Pattern DAY = Pattern.compile("(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern MONTH_DAY = Pattern.compile("-?(?:[1-9]|[12][0-9]|3[01])");

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private static final List<String> NOT_READ = List.of("count", "byweekno", "byyearday", "timezone");

    private final JsonPlace place;

    private ScheduleReader(JsonPlace place) {
        this.place = place;
    }

    static Schedule read(JsonPlace place) {
        place.required("id");
        return new ScheduleReader(place).schedule();
    }

    private Schedule schedule() {
        String description = place.text("description");
        boolean timed = place.field("opens_at") != null || place.field("closes_at") != null;
        if (!timed && description == null) {
            place.fault("says nothing: give 'opens_at' and 'closes_at', or a 'description'");
        }
        return new Schedule(timed ? opening() : null, description);
    }

    /** Null, with a fault, where anything is wrong. */
    private @Nullable Opening opening() {
        for (String name : NOT_READ) {
            if (place.field(name) != null) {
                place.fault(name, "is not supported; use byday, bymonthday, valid_from and valid_to, in local time");
            }
        }
        Opening.Frequency frequency = frequency();
        List<Opening.Day> days = days(frequency);
        Set<Integer> monthDays = monthDays(frequency);
        Opening.Span span = span();
        int opens = minutes("opens_at");
        int closes = minutes("closes_at");
        boolean someDay = days != null && monthDays != null && !(days.isEmpty() && monthDays.isEmpty());
        if (days != null && days.isEmpty() && monthDays != null && monthDays.isEmpty()) {
            place.fault("opens on no day: give 'byday', like MO,TU,WE");
        }
        if (opens == Opening.DAY || opens >= 0 && opens == closes) {
            place.fault("opens_at", "open the whole day is \"00:00\" to \"24:00\"");
            return null;
        }
        if (!someDay || frequency == null || days == null || monthDays == null || span == null) {
            return null;
        }
        return opens < 0 || closes < 0
                ? null
                : new Opening(frequency, days, monthDays, span, opens, closes > opens ? closes : closes + Opening.DAY);
    }

    private Opening.@Nullable Frequency frequency() {
        String text = place.required("freq");
        for (Opening.Frequency frequency : Opening.Frequency.values()) {
            if (frequency.name().equals(text)) {
                return frequency;
            }
        }
        if (!text.isEmpty()) {
            place.fault("freq", "'" + text + "' is not known; WEEKLY or MONTHLY");
        }
        return null;
    }

    private @Nullable List<Opening.Day> days(Opening.@Nullable Frequency frequency) {
        String text = place.text("byday");
        List<Opening.Day> days = new ArrayList<>();
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            Matcher day = DAY.matcher(word.strip());
            DayOfWeek weekday = day.matches() ? DAYS.get(day.group(2)) : null;
            if (weekday == null) {
                place.fault(
                        "byday", "'" + word + "' is no day; MO,TU,WE,TH,FR,SA,SU, or 2MO for the second in a month");
                return null;
            }
            if (day.group(1) != null && frequency == Opening.Frequency.WEEKLY) {
                place.fault("byday", "'" + word + "' is a day of a month; 'freq' has to be MONTHLY");
                return null;
            }
            days.add(new Opening.Day(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)), weekday));
        }
        return days;
    }

    private @Nullable Set<Integer> monthDays(Opening.@Nullable Frequency frequency) {
        String text = place.text("bymonthday");
        Set<Integer> days = new LinkedHashSet<>();
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            if (!MONTH_DAY.matcher(word.strip()).matches()) {
                place.fault("bymonthday", "'" + word + "' is no day of a month; 1 to 31, or -1 for the last");
                return null;
            }
            days.add(Integer.parseInt(word.strip()));
        }
        if (!days.isEmpty() && frequency == Opening.Frequency.WEEKLY) {
            place.fault("bymonthday", "is for a 'freq' of MONTHLY");
            return null;
        }
        return days;
    }

    private Opening.@Nullable Span span() {
        LocalDate from = place.date("valid_from");
        LocalDate validTo = place.date("valid_to");
        LocalDate until = place.date("until");
        LocalDate start = place.date("dtstart");
        Double interval = place.number("interval", 1, 60);
        String week = place.text("wkst");
        DayOfWeek weekStart = week == null ? DayOfWeek.MONDAY : DAYS.get(week);
        if (weekStart == null) {
            place.fault("wkst", "'" + week + "' is no day; MO,TU,WE,TH,FR,SA,SU");
            return null;
        }
        LocalDate last = validTo == null || until != null && until.isBefore(validTo) ? until : validTo;
        if (from != null && last != null && last.isBefore(from)) {
            place.fault("valid_to", "lies before 'valid_from'");
            return null;
        }
        LocalDate first = start == null ? from : start;
        if (interval != null && interval != Math.rint(interval)) {
            place.fault("interval", "has to be a whole number");
            return null;
        }
        if (interval != null && interval > 1 && first == null) {
            place.fault("interval", "needs a 'dtstart' or 'valid_from' to count from");
            return null;
        }
        return new Opening.Span(
                from,
                last,
                interval == null ? 1 : interval.intValue(),
                first == null ? LocalDate.EPOCH : first,
                weekStart);
    }

    /** Minutes after midnight; -1, with a fault, where there are none. */
    private int minutes(String name) {
        String text = place.required(name);
        if (text.isEmpty()) {
            return -1;
        }
        Matcher time = TIME.matcher(text);
        int minutes = time.matches() ? Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)) : -1;
        if (minutes < 0 || minutes > Opening.DAY) {
            place.fault(name, "'" + text + "' is no local time: \"00:00\" to \"24:00\", with no time zone");
            return -1;
        }
        return minutes;
    }
}
