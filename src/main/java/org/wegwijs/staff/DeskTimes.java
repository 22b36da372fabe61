package org.wegwijs.staff;

import java.time.Instant;
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
        Locale locale = LocaleContextHolder.getLocale();
        Locale european = locale.getLanguage().equals("en") ? Locale.UK : locale;
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(european);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm zzz", european);
        return day.format(instant.atZone(zone)) + ", " + time.format(instant.atZone(zone));
    }
}
