package org.wegwijs.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times as pages of the desk show them, by the clock of the server; {@code @deskTimes} in templates. */
@Component
public class DeskTimes {

    private final ZoneId zone = ZoneId.systemDefault();

    DeskTimes() {}

    /** Such as {@code 22 Nov 2026, 14:05 CET}, in the language of the page. */
    public String say(Instant instant) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm zzz", european());
        return day(instant.atZone(zone).toLocalDate()) + ", " + time.format(instant.atZone(zone));
    }

    /** Such as {@code 22 Nov 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(european())
                .format(day);
    }

    private static Locale european() {
        Locale locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
