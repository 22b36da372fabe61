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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Opening hours")
class HoursTest {

    private static final ZoneId ZONE = PlaceFixture.AMSTERDAM;
    private static final Predicate<LocalDate> NO_HOLIDAY = day -> false;
    private static final DayOfWeek[] WEEK = DayOfWeek.values();

    @ParameterizedTest(name = "{0}: {1} until {2}")
    @CsvSource({
        "2026-11-23T08:59, CLOSED, 2026-11-23T09:00",
        "2026-11-23T09:00, OPEN, 2026-11-23T17:00",
        "2026-11-23T16:59:59, OPEN, 2026-11-23T17:00",
        "2026-11-23T17:00, CLOSED, 2026-11-24T09:00",
        // Thursday: two lines of hours that touch are one opening.
        "2026-11-26T12:00, OPEN, 2026-11-26T20:00",
        "2026-11-27T18:00, CLOSED, 2026-11-30T09:00",
    })
    @DisplayName("say whether it is open, and when that changes")
    void sayWhetherItIsOpen(String now, Openness.State state, String changes) {
        Hours hours = hours(
                weekly(WEEK[0], WEEK[1], WEEK[2], WEEK[3], WEEK[4]).from(9 * 60).to(17 * 60),
                weekly(WEEK[3]).from(17 * 60).to(20 * 60));

        assertThat(at(hours, now)).isEqualTo(new Openness(state, local(changes)));
    }

    @Test
    @DisplayName("are unknown where none are listed, even where there are words about them")
    void areUnknown() {
        Hours words = new Hours(List.of(new Schedule(null, "By appointment")), ZONE, "NL", true);

        assertThat(at(words, "2026-11-23T12:00")).isEqualTo(Openness.UNKNOWN);
        assertThat(words.known()).isFalse();
    }

    @Test
    @DisplayName("never change of what is open day and night")
    void neverChange() {
        Hours always = hours(weekly(WEEK).from(0).to(Opening.DAY));

        assertThat(at(always, "2026-11-23T00:00")).isEqualTo(new Openness(Openness.State.OPEN, null));
        assertThat(always.openings().findFirst().orElseThrow().wholeDay()).isTrue();
        assertThat(always.openings().findFirst().orElseThrow().closes()).isEqualTo("24:00");
    }

    @Test
    @DisplayName("may end after midnight")
    void mayEndAfterMidnight() {
        Hours late = hours(weekly(WEEK[4]).from(22 * 60).to(26 * 60));

        assertThat(at(late, "2026-11-27T23:00"))
                .isEqualTo(new Openness(Openness.State.OPEN, local("2026-11-28T02:00")));
        assertThat(at(late, "2026-11-28T01:59"))
                .isEqualTo(new Openness(Openness.State.OPEN, local("2026-11-28T02:00")));
        assertThat(at(late, "2026-11-28T22:00").isOpen()).isFalse();
        assertThat(late.openings().findFirst().orElseThrow().closes()).isEqualTo("02:00");
    }

    @Test
    @DisplayName("follow the clock on the wall when it changes")
    void followTheClock() {
        // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
        Hours night = hours(weekly(WEEK[6]).from(60).to(150));

        assertThat(night.at(Instant.parse("2026-03-29T00:30:00Z"), NO_HOLIDAY).changes())
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z").atZone(ZONE));
        assertThat(night.at(Instant.parse("2026-10-25T00:20:00Z"), NO_HOLIDAY).changes())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z").atZone(ZONE));
        assertThat(night.at(Instant.parse("2026-10-25T00:45:00Z"), NO_HOLIDAY))
                .isEqualTo(new Openness(
                        Openness.State.CLOSED,
                        Instant.parse("2026-10-25T01:00:00Z").atZone(ZONE)));
    }

    @Test
    @DisplayName("come every second week from the first day, and between two days")
    void comeEverySecondWeek() {
        Opening.Span span = new Opening.Span(
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 12, 31),
                2,
                LocalDate.of(2026, 11, 25),
                DayOfWeek.MONDAY);
        Opening opening =
                new Opening(Opening.Frequency.WEEKLY, List.of(new Opening.Day(0, WEEK[0])), Set.of(), span, 600, 660);

        assertThat(days(opening)).containsExactly("2026-12-07", "2026-12-21");
        assertThat(opening.weekdays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2MO  |      | 2026-11-09,2026-12-14",
                "-1FR |      | 2026-11-27,2026-12-25",
                "     | 1,-1 | 2026-11-01,2026-11-30,2026-12-01,2026-12-31",
                "FR   | 13   | 2026-11-13",
                "5MO  |      | 2026-11-30",
            })
    @DisplayName("come on certain days of a month")
    void comeOnDaysOfAMonth(String byday, String bymonthday, String days) {
        String json = ServiceFixture.json(ServiceFixture.LEGAL_LINE)
                .replace(
                        "\"byday\": \"1SA\"",
                        (byday == null ? "" : "\"byday\": \"" + byday + "\"")
                                + (byday == null || bymonthday == null ? "" : ",")
                                + (bymonthday == null ? "" : "\"bymonthday\": \"" + bymonthday + "\""));
        Schedule monthly = ServiceFixture.draft(ServiceFixture.LEGAL_LINE, json)
                .text()
                .hours()
                .schedules()
                .get(1);

        assertThat(days(monthly.opening())).containsExactly(days.split(","));
    }

    @Test
    @DisplayName("leave out the public holidays of the country where that is known")
    void leaveOutHolidays() {
        PublicHolidays holidays = new PublicHolidays();
        Hours office = ServiceFixture.draft(ServiceFixture.TOWN_HALL).text().hours();
        Hours line = ServiceFixture.draft(ServiceFixture.NIGHT_LINE).text().hours();
        Instant christmasEve = Instant.parse("2026-12-24T20:00:00Z");
        Instant christmas = Instant.parse("2026-12-25T10:00:00Z");

        assertThat(office.at(christmasEve, day -> holidays.on("NL", day)).changes())
                .isEqualTo(local("2026-12-28T09:00"));
        assertThat(office.at(christmas, day -> holidays.on("NL", day)).isOpen()).isFalse();
        assertThat(line.at(christmas, day -> holidays.on("NL", day)).isOpen()).isTrue();
        assertThat(holidays.on("NL", LocalDate.of(2027, 4, 27))).isTrue();
        assertThat(holidays.on("NL", LocalDate.of(2027, 4, 28))).isFalse();
        assertThat(holidays.on("EU", LocalDate.of(2026, 12, 25))).isFalse();
    }

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
        if (span.from() != null && day.isBefore(span.from()) || span.until() != null && day.isAfter(span.until())) {
            return false;
        }
        if (span.interval() > 1) {
            LocalDate step = span.start();
            boolean weekly = opening.frequency() == Opening.Frequency.WEEKLY;
            step = weekly ? step.minusDays(step.getDayOfWeek().getValue() - 1) : step.withDayOfMonth(1);
            LocalDate mine = weekly ? day.minusDays(day.getDayOfWeek().getValue() - 1) : day.withDayOfMonth(1);
            while (step.isBefore(mine)) {
                step = weekly ? step.plusWeeks(span.interval()) : step.plusMonths(span.interval());
            }
            if (!step.equals(mine) || day.isBefore(span.start())) {
                return false;
            }
        }
        boolean byDay = opening.days().isEmpty();
        for (Opening.Day rule : opening.days()) {
            List<LocalDate> inMonth = new ArrayList<>();
            for (int d = 1; d <= YearMonth.from(day).lengthOfMonth(); d++) {
                if (day.withDayOfMonth(d).getDayOfWeek() == rule.day()) {
                    inMonth.add(day.withDayOfMonth(d));
                }
            }
            int index = rule.ordinal() > 0 ? rule.ordinal() - 1 : inMonth.size() + rule.ordinal();
            byDay |= rule.ordinal() == 0
                    ? inMonth.contains(day)
                    : index >= 0 && index < inMonth.size() && inMonth.get(index).equals(day);
        }
        int fromEnd = -1;
        for (LocalDate d = day; d.plusDays(1).getMonth() == day.getMonth(); d = d.plusDays(1)) {
            fromEnd--;
        }
        return byDay
                && (opening.monthDays().isEmpty()
                        || opening.monthDays().contains(day.getDayOfMonth())
                        || opening.monthDays().contains(fromEnd));
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

    private static List<String> days(@Nullable Opening opening) {
        return LocalDate.of(2026, 11, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> opening != null && opening.opensOn(day))
                .map(LocalDate::toString)
                .toList();
    }

    private static Openness at(Hours hours, String wall) {
        return hours.at(local(wall).toInstant(), NO_HOLIDAY);
    }

    private static ZonedDateTime local(String wall) {
        return LocalDateTime.parse(wall).atZone(ZONE);
    }

    private static Hours hours(Opening... openings) {
        return new Hours(
                Stream.of(openings).map(opening -> new Schedule(opening, null)).toList(), ZONE, "NL", false);
    }

    private static Weekly weekly(DayOfWeek... days) {
        return new Weekly(Arrays.asList(days), 0);
    }

    private record Weekly(List<DayOfWeek> days, int opens) {

        Weekly from(int minutes) {
            return new Weekly(days, minutes);
        }

        Opening to(int minutes) {
            return new Opening(
                    Opening.Frequency.WEEKLY,
                    days.stream().map(day -> new Opening.Day(0, day)).toList(),
                    Set.of(),
                    Opening.Span.always(),
                    opens,
                    minutes);
        }
    }
}
