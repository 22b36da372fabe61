package org.wegwijs.dialog;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * A date as people type it: {@code 3-11-2025}, {@code 2025-11-03}, {@code 11/2025}, {@code november 2025}, {@code 3
 * november}. Day before month, as everywhere in Europe; without a day the first of the month, without a year the year
 * in which the date is nearest.
 */
final class TypedDate {

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{4})");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4}) (\\d{1,2}) (\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2}) (\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4}) (\\d{1,2})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2}) (\\d{1,2})");

    /** Further from today than this is a typing error. */
    private static final int YEARS = 120;

    /** Where months have other names: in Syria and Iraq, in Algeria and Morocco; in Afghanistan. */
    private static final Map<String, List<String>> ELSEWHERE =
            Map.of("ar", List.of("ar_SY", "ar_DZ", "ar_MA"), "fa", List.of("fa_AF"));

    private TypedDate() {}

    static Optional<LocalDate> read(String text, LanguageTag language, LocalDate today) {
        String typed = withMonthNumbers(NormalText.of(text), language);
        try {
            return parse(typed, today).filter(date -> Math.abs(date.getYear() - today.getYear()) <= YEARS);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String typed, LocalDate today) {
        Matcher full = DAY_MONTH_YEAR.matcher(typed);
        if (full.matches()) {
            return date(full.group(3), full.group(2), full.group(1));
        }
        Matcher iso = YEAR_MONTH_DAY.matcher(typed);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher month = MONTH_YEAR.matcher(typed);
        if (month.matches()) {
            return date(month.group(2), month.group(1), "1");
        }
        Matcher isoMonth = YEAR_MONTH.matcher(typed);
        if (isoMonth.matches()) {
            return date(isoMonth.group(1), isoMonth.group(2), "1");
        }
        Matcher day = DAY_MONTH.matcher(typed);
        if (day.matches()) {
            return date(Integer.toString(today.getYear()), day.group(2), day.group(1))
                    .map(date -> nearest(date, today));
        }
        return Optional.empty();
    }

    private static LocalDate nearest(LocalDate date, LocalDate today) {
        if (date.isBefore(today.minusMonths(6))) {
            return date.plusYears(1);
        }
        return date.isAfter(today.plusMonths(6)) ? date.minusYears(1) : date;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    /** Month names of the person's language, wherever it is spoken, and of English become numbers. */
    private static String withMonthNumbers(String text, LanguageTag language) {
        List<ULocale> locales = new ArrayList<>(List.of(language.formLocale()));
        ELSEWHERE
                .getOrDefault(language.locale().getLanguage(), List.of())
                .forEach(region -> locales.add(new ULocale(region).setKeywordValue("calendar", "gregorian")));
        locales.add(ULocale.ENGLISH);
        String result = " " + text + " ";
        for (ULocale locale : locales) {
            for (Map.Entry<String, Integer> month : months(locale)) {
                result = result.replace(" " + month.getKey() + " ", " " + month.getValue() + " ");
            }
        }
        return result.strip();
    }

    /** The names of months and their numbers, the longest first: one may be part of another. */
    private static List<Map.Entry<String, Integer>> months(ULocale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        List<Map.Entry<String, Integer>> months = new ArrayList<>();
        for (int context : new int[] {DateFormatSymbols.STANDALONE, DateFormatSymbols.FORMAT}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12; i++) {
                    months.add(Map.entry(NormalText.of(names[i]), i + 1));
                }
            }
        }
        months.sort(Comparator.comparingInt(month -> -month.getKey().length()));
        return months;
    }
}
