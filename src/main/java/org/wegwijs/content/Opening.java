package org.wegwijs.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One line of opening hours that comes again and again, after the recurrence rules of iCalendar (RFC 5545) that HSDS
 * uses.
 *
 * @param days on which it opens; empty where {@code monthDays} say it
 * @param monthDays 1 to 31, or -1 (the last day of the month) to -31; empty where {@code days} say it
 * @param span from when, until when and how often
 * @param opensAt minutes after midnight, 0 to 1439, on the clock of the place
 * @param closesAt minutes after the midnight before it opens: over 1440 where it closes on the next day
 */
public record Opening(
        Frequency frequency, List<Day> days, Set<Integer> monthDays, Span span, int opensAt, int closesAt) {

    static final int DAY = 24 * 60;

    /** What is counted by the interval. */
    public enum Frequency {
        WEEKLY,
        MONTHLY
    }

    /**
     * A day of the week.
     *
     * @param ordinal in a month: 2 for the second, -1 for the last; 0 for every one
     */
    public record Day(int ordinal, DayOfWeek day) {

        private boolean is(LocalDate date) {
            int length = date.lengthOfMonth();
            return date.getDayOfWeek() == day
                    && (ordinal == 0
                            || ordinal == (date.getDayOfMonth() - 1) / 7 + 1
                            || ordinal == -((length - date.getDayOfMonth()) / 7 + 1));
        }
    }

    /**
     * The days between which a line holds.
     *
     * @param interval 1 for every week or month, 2 for every second one
     * @param start from which intervals are counted; not asked for every week or month
     * @param weekStart the day a week begins with, where weeks are counted
     */
    public record Span(
            @Nullable LocalDate from, @Nullable LocalDate until, int interval, LocalDate start, DayOfWeek weekStart) {

        /** From now on, every week or month. */
        public static Span always() {
            return new Span(null, null, 1, LocalDate.EPOCH, DayOfWeek.MONDAY);
        }

        private boolean holds(LocalDate date, Frequency frequency) {
            if (from != null && date.isBefore(from) || until != null && date.isAfter(until)) {
                return false;
            }
            if (interval == 1) {
                return true;
            }
            long steps = frequency == Frequency.WEEKLY
                    ? ChronoUnit.WEEKS.between(week(start), week(date))
                    : ChronoUnit.MONTHS.between(start.withDayOfMonth(1), date.withDayOfMonth(1));
            return !date.isBefore(start) && steps % interval == 0;
        }

        private LocalDate week(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(weekStart));
        }
    }

    public Opening {
        days = List.copyOf(days);
        monthDays = Set.copyOf(monthDays);
        if (opensAt < 0 || opensAt >= DAY || closesAt <= opensAt || closesAt > opensAt + DAY) {
            throw new IllegalArgumentException("No opening hours: minute " + opensAt + " to " + closesAt);
        }
        if (days.isEmpty() && monthDays.isEmpty()) {
            throw new IllegalArgumentException("Opening hours on no day");
        }
    }

    /** Whether it opens on this day; holidays are not looked at. */
    public boolean opensOn(LocalDate date) {
        return span.holds(date, frequency)
                && (days.isEmpty() || days.stream().anyMatch(day -> day.is(date)))
                && (monthDays.isEmpty()
                        || monthDays.contains(date.getDayOfMonth())
                        || monthDays.contains(date.getDayOfMonth() - date.lengthOfMonth() - 1));
    }

    /** The days of the week, Monday first, where it opens on all of them in every week; else none. */
    public Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> weekdays = new TreeSet<>();
        if (span.interval() == 1 && monthDays.isEmpty() && days.stream().allMatch(day -> day.ordinal() == 0)) {
            days.forEach(day -> weekdays.add(day.day()));
        }
        return weekdays;
    }

    /** From midnight to midnight. */
    public boolean wholeDay() {
        return opensAt == 0 && closesAt == DAY;
    }

    /** {@code 09:00}. */
    public String opens() {
        return clock(opensAt);
    }

    /** {@code 17:00}; {@code 24:00} at the midnight that ends the day. */
    public String closes() {
        return clock(closesAt > DAY ? closesAt - DAY : closesAt);
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
