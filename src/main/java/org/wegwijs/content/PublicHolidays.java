package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public holidays of countries, after the Jollyday library. */
@Component
class PublicHolidays {

    private final Cache<CountryYear, Set<LocalDate>> days =
            Caffeine.newBuilder().maximumSize(200).build();

    private record CountryYear(String country, int year) {}

    /**
     * Whether the whole country has a public holiday on this day; never of a country that the library does not know.
     *
     * @param country ISO 3166 alpha-2
     */
    boolean on(String country, LocalDate day) {
        return days.get(new CountryYear(country, day.getYear()), PublicHolidays::load)
                .contains(day);
    }

    private static Set<LocalDate> load(CountryYear asked) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(asked.country())) {
            return Set.of();
        }
        return HolidayManager.getInstance(
                        ManagerParameters.create(asked.country().toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(asked.year()), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
