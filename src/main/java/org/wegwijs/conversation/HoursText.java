package org.wegwijs.conversation;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.Hours;
import org.wegwijs.content.Opening;
import org.wegwijs.content.Openness;
import org.wegwijs.content.Schedule;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** Opening hours in words. */
final class HoursText {

    private final Messages messages;
    private final LanguageTag language;

    HoursText(Messages messages, LanguageTag language) {
        this.messages = messages;
        this.language = language;
    }

    /**
     * Whether it is open, and until or from when; that nothing is known where nothing is.
     *
     * @param today where the service is
     */
    String now(Openness openness, LocalDate today) {
        ZonedDateTime changes = openness.changes();
        return switch (openness.state()) {
            case UNKNOWN -> text("service.hours-unknown", Map.of());
            case OPEN ->
                changes == null
                        ? text("service.open-always", Map.of())
                        : text("service.open-until", when(changes, today));
            case CLOSED ->
                changes == null ? text("service.closed", Map.of()) : text("service.closed-until", when(changes, today));
        };
    }

    private Map<String, String> when(ZonedDateTime at, LocalDate today) {
        LocalDate day = at.toLocalDate();
        String time = String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
        return Map.of("time", day.equals(today) ? time : named(day, today) + " " + time);
    }

    /** The day of the week, and from a week on the date. */
    private String named(LocalDate day, LocalDate today) {
        String pattern = day.isBefore(today.plusDays(7)) ? "EEEE" : "EEEE d MMMM";
        SimpleDateFormat format = new SimpleDateFormat(pattern, language.formLocale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** One line for the days that have the same hours, then what is to be said about them. */
    List<String> lines(Hours hours) {
        Map<String, Set<DayOfWeek>> days = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (Schedule schedule : hours.schedules()) {
            Opening opening = schedule.opening();
            String description = schedule.description();
            if (opening != null && !opening.weekdays().isEmpty()) {
                days.computeIfAbsent(times(opening) + aside(description), same -> new TreeSet<>())
                        .addAll(opening.weekdays());
            } else if (description != null) {
                words.add(description);
            }
        }
        List<String> lines = new ArrayList<>();
        String always = text("service.whole-day", Map.of());
        days.forEach((times, same) -> lines.add(
                same.size() == 7 && times.equals(always)
                        ? text("service.open-always", Map.of())
                        : text("service.hours-line", Map.of("days", days(same), "times", times))));
        if (hours.known() && hours.closedOnHolidays()) {
            lines.add(text("service.closed-on-holidays", Map.of()));
        }
        lines.addAll(words);
        return lines;
    }

    /** When a telephone is answered, on one line. */
    String of(CallHours hours) {
        if (hours.always()) {
            return text("service.open-always", Map.of());
        }
        List<String> lines = new ArrayList<>();
        hours.days()
                .forEach((times, days) ->
                        lines.add(text("service.hours-line", Map.of("days", days(days), "times", times))));
        return String.join("; ", lines) + ".";
    }

    private String times(Opening opening) {
        return opening.wholeDay() ? text("service.whole-day", Map.of()) : opening.opens() + "–" + opening.closes();
    }

    private static String aside(@Nullable String description) {
        return description == null ? "" : " – " + description;
    }

    /** "Monday–Friday" where they follow each other, else one by one. */
    private String days(Set<DayOfWeek> days) {
        String[] names = DateFormatSymbols.getInstance(language.formLocale()).getWeekdays();
        List<String> parts = new ArrayList<>();
        DayOfWeek first = null;
        DayOfWeek last = null;
        for (DayOfWeek day : days) {
            if (last != null && day.getValue() == last.getValue() + 1) {
                last = day;
                continue;
            }
            add(parts, first, last, names);
            first = day;
            last = day;
        }
        add(parts, first, last, names);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, @Nullable DayOfWeek first, @Nullable DayOfWeek last, String[] names) {
        if (first != null && last != null) {
            parts.add(first == last ? name(first, names) : name(first, names) + "–" + name(last, names));
        }
    }

    /** ICU counts from Sunday, which is 1. */
    private static String name(DayOfWeek day, String[] names) {
        return names[day.getValue() % 7 + 1];
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }
}
