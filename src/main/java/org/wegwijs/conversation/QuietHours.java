package org.wegwijs.conversation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a day in which nothing that can wait may arrive.
 *
 * @param from the first minute of them, where the person is
 * @param to the first minute after them; the same as {@code from} where there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** What holds for everybody who chose nothing else. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** As a thread keeps it: {@code 21-8}, whole hours, or {@code none}; the usual ones for null and for nonsense. */
    public static QuietHours of(@Nullable String kept) {
        if (kept == null) {
            return USUAL;
        }
        if (kept.equals("none")) {
            return NONE;
        }
        String[] hours = kept.split("-", 2);
        try {
            return new QuietHours(
                    LocalTime.of(Integer.parseInt(hours[0]), 0), LocalTime.of(Integer.parseInt(hours[1]), 0));
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return USUAL;
        }
    }

    /** When the quiet hours that hold now are over; empty outside of them. */
    public Optional<Instant> end(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean overNight = to.isBefore(from);
        boolean quiet =
                overNight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Optional.empty();
        }
        boolean tomorrow = overNight && !time.isBefore(from);
        return Optional.of(here.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant());
    }
}
