package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
