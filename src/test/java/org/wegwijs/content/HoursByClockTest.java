package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Any hours, against somebody who stands at the door and looks at the clock every minute. */
@DisplayName("Opening hours")
class HoursByClockTest {

    private static final ZoneId ZONE = PlaceFixture.AMSTERDAM;
    private static final DayOfWeek[] WEEK = DayOfWeek.values();

    @Test
    @DisplayName("of any kind agree with looking at the clock every minute")
    void agreeWithTheClock() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Hours hours = anyHours(random);
            Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 3, 27).plusDays(random.nextInt(8)));
            // Half of them around a change of the clock.
            LocalDate day = random.nextBoolean()
                    ? LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 25)
                    : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            Instant now = day.atStartOfDay(ZONE).toInstant().plus(random.nextInt(5 * Opening.DAY), ChronoUnit.MINUTES);

            Openness said = hours.at(now, holidays::contains);

            boolean open = openByClock(hours, now, holidays);
            assertThat(said.isOpen()).as("seed %d", seed).isEqualTo(open);
            assertThat(said.changes()).as("seed %d", seed).isEqualTo(changeByClock(hours, now, holidays, open));
        }
    }

    /** Null where nothing changes before the horizon. */
    private static @Nullable ZonedDateTime changeByClock(
            Hours hours, Instant now, Set<LocalDate> holidays, boolean open) {
        Instant minute = now;
        Instant last = LocalDate.ofInstant(now, ZONE)
                .plusDays(Hours.HORIZON_DAYS)
                .atStartOfDay(ZONE)
                .toInstant();
        while (minute.isBefore(last)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
            if (openByClock(hours, minute, holidays) != open) {
                return minute.atZone(ZONE);
            }
        }
        return null;
    }

    /** As somebody would see who stands at the door with a clock and the list of hours. */
    private static boolean openByClock(Hours hours, Instant instant, Set<LocalDate> holidays) {
        LocalDateTime wall = LocalDateTime.ofInstant(instant, ZONE);
        for (int back = 0; back < 2; back++) {
            LocalDate day = wall.toLocalDate().minusDays(back);
            long minutes = ChronoUnit.MINUTES.between(LocalDateTime.of(day, LocalTime.MIN), wall);
            boolean closed = hours.closedOnHolidays() && holidays.contains(day);
            if (!closed
                    && hours.openings()
                            .anyMatch(opening -> comesOn(opening, day)
                                    && minutes >= opening.opensAt()
                                    && minutes < opening.closesAt())) {
                return true;
            }
        }
        return false;
    }

    /** By counting through the month and the weeks, not by calculating. */
    private static boolean comesOn(Opening opening, LocalDate day) {
        Opening.Span span = opening.span();
        boolean early = span.from() != null && day.isBefore(span.from());
        boolean late = span.until() != null && day.isAfter(span.until());
        return !early
                && !late
                && (span.interval() <= 1 || isReachedInSteps(opening, day))
                && (opening.days().isEmpty() || opening.days().stream().anyMatch(rule -> isMeant(rule, day)))
                && (opening.monthDays().isEmpty()
                        || opening.monthDays().contains(day.getDayOfMonth())
                        || opening.monthDays().contains(fromEnd(day)));
    }

    private static boolean isReachedInSteps(Opening opening, LocalDate day) {
        Opening.Span span = opening.span();
        boolean weekly = opening.frequency() == Opening.Frequency.WEEKLY;
        LocalDate step = firstOf(weekly, span.start());
        LocalDate mine = firstOf(weekly, day);
        while (step.isBefore(mine)) {
            step = weekly ? step.plusWeeks(span.interval()) : step.plusMonths(span.interval());
        }
        return step.equals(mine) && !day.isBefore(span.start());
    }

    /** Of the week or the month of this day. */
    private static LocalDate firstOf(boolean week, LocalDate day) {
        return week ? day.minusDays(day.getDayOfWeek().getValue() - 1) : day.withDayOfMonth(1);
    }

    private static boolean isMeant(Opening.Day rule, LocalDate day) {
        List<LocalDate> inMonth = new ArrayList<>();
        for (int d = 1; d <= YearMonth.from(day).lengthOfMonth(); d++) {
            if (day.withDayOfMonth(d).getDayOfWeek() == rule.day()) {
                inMonth.add(day.withDayOfMonth(d));
            }
        }
        int index = rule.ordinal() > 0 ? rule.ordinal() - 1 : inMonth.size() + rule.ordinal();
        return rule.ordinal() == 0
                ? inMonth.contains(day)
                : index >= 0 && index < inMonth.size() && inMonth.get(index).equals(day);
    }

    /** The last day of the month is -1. */
    private static int fromEnd(LocalDate day) {
        int fromEnd = -1;
        for (LocalDate d = day; d.plusDays(1).getMonth() == day.getMonth(); d = d.plusDays(1)) {
            fromEnd--;
        }
        return fromEnd;
    }

    private static Hours anyHours(Random random) {
        List<Schedule> schedules = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean weekly = random.nextInt(4) > 0;
            Set<DayOfWeek> weekdays = new TreeSet<>();
            for (int j = random.nextInt(weekly ? 7 : 2); j >= 0; j--) {
                weekdays.add(WEEK[random.nextInt(7)]);
            }
            List<Opening.Day> days = new ArrayList<>();
            weekdays.forEach(day -> days.add(new Opening.Day(weekly ? 0 : random.nextInt(11) - 5, day)));
            Set<Integer> monthDays =
                    weekly || random.nextBoolean() ? Set.of() : Set.of(random.nextInt(31) + 1, -1 - random.nextInt(31));
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
            Opening.Span span = random.nextInt(3) > 0
                    ? Opening.Span.always()
                    : new Opening.Span(
                            random.nextBoolean() ? start : null,
                            random.nextBoolean() ? start.plusDays(random.nextInt(300)) : null,
                            1 + random.nextInt(3),
                            start,
                            DayOfWeek.MONDAY);
            int opens = random.nextInt(8) == 0 ? 0 : 15 * random.nextInt(96);
            int closes = random.nextInt(8) == 0 ? opens + Opening.DAY : opens + 1 + random.nextInt(Opening.DAY);
            schedules.add(new Schedule(
                    new Opening(
                            weekly ? Opening.Frequency.WEEKLY : Opening.Frequency.MONTHLY,
                            days,
                            monthDays,
                            span,
                            opens,
                            closes),
                    null));
        }
        return new Hours(schedules, ZONE, "NL", random.nextBoolean());
    }
}
