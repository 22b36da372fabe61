package org.wegwijs.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a service or one of its locations is open.
 *
 * <p>It is open whenever the clock on its wall says so: an hour that is skipped in spring is lost, and one that comes
 * twice in autumn is open twice. An opening that has begun before a holiday ends as on every day.
 *
 * @param zone of the place; its clock is the one that {@link Opening}s mean
 * @param country whose public holidays count, ISO 3166 alpha-2
 * @param closedOnHolidays whether it is known to stay closed on public holidays
 */
public record Hours(List<Schedule> schedules, ZoneId zone, String country, boolean closedOnHolidays) {

    /** How far ahead the next opening is looked for. */
    public static final int HORIZON_DAYS = 100;

    public Hours {
        schedules = List.copyOf(schedules);
    }

    /** Whether any times are known. */
    public boolean known() {
        return openings().findAny().isPresent();
    }

    /** Those entries that have times. */
    public Stream<Opening> openings() {
        return schedules.stream().flatMap(schedule -> Stream.ofNullable(schedule.opening()));
    }

    Openness at(Instant now, Predicate<LocalDate> holiday) {
        if (!known()) {
            return Openness.UNKNOWN;
        }
        boolean open = isOpen(now, holiday);
        Openness.State state = open ? Openness.State.OPEN : Openness.State.CLOSED;
        LocalDate today = LocalDate.ofInstant(now, zone);
        TreeSet<Instant> edges = new TreeSet<>();
        for (LocalDate day = today.minusDays(1); day.isBefore(today.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
            addEdges(day, holiday, edges);
            // The edges of later days lie after the midnight that ends this one.
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            for (Instant edge : edges.headSet(midnight)) {
                if (edge.isAfter(now) && isOpen(edge, holiday) != open) {
                    return new Openness(state, edge.atZone(zone));
                }
            }
            edges.headSet(midnight).clear();
        }
        return new Openness(state, null);
    }

    private boolean isOpen(Instant instant, Predicate<LocalDate> holiday) {
        LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
        LocalDate today = wall.toLocalDate();
        int minute = wall.getHour() * 60 + wall.getMinute();
        return openings()
                .anyMatch(opening ->
                        minute >= opening.opensAt() && minute < opening.closesAt() && opens(opening, today, holiday)
                                || minute + Opening.DAY < opening.closesAt()
                                        && opens(opening, today.minusDays(1), holiday));
    }

    private boolean opens(Opening opening, LocalDate day, Predicate<LocalDate> holiday) {
        return opening.opensOn(day) && !(closedOnHolidays && holiday.test(day));
    }

    /** Every moment at which what was open on this day may close, or the other way round. */
    private void addEdges(LocalDate day, Predicate<LocalDate> holiday, TreeSet<Instant> edges) {
        openings().filter(opening -> opens(opening, day, holiday)).forEach(opening -> {
            addEdge(day.atStartOfDay().plusMinutes(opening.opensAt()), edges);
            addEdge(day.atStartOfDay().plusMinutes(opening.closesAt()), edges);
        });
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        if (change != null && LocalDate.ofInstant(change.getInstant(), zone).equals(day)) {
            edges.add(change.getInstant());
        }
    }

    private void addEdge(LocalDateTime wall, TreeSet<Instant> edges) {
        zone.getRules().getValidOffsets(wall).forEach(offset -> edges.add(wall.toInstant(offset)));
    }
}
