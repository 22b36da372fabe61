package org.wegwijs.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wegwijs.conversation.AnswerCount;
import org.wegwijs.conversation.AnswerCount.Outcome;

/**
 * Which counts somebody wants to see, and how they are put together.
 *
 * @param from the first day, year-month-day
 * @param step {@code month}, {@code week} or {@code all}
 * @param by {@code language}, {@code topic}, {@code both} or {@code none}
 */
public record QualityQuery(String from, String step, String by) {

    static final List<String> STEPS = List.of("month", "week", "all");
    static final List<String> PARTS = List.of("language", "topic", "both", "none");

    /** Looked back on where no day was asked for. */
    private static final int DAYS = 90;

    static QualityQuery of(@Nullable String from, @Nullable String step, @Nullable String by, LocalDate today) {
        return new QualityQuery(
                day(from, today.minusDays(DAYS)).toString(),
                step != null && STEPS.contains(step) ? step : STEPS.get(0),
                by != null && PARTS.contains(by) ? by : PARTS.get(0));
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    LocalDate day() {
        return LocalDate.parse(from);
    }

    /** The latest time first, then by language and topic. */
    List<QualityRow> rows(Collection<AnswerCount> counts) {
        Map<List<String>, Map<Outcome, Integer>> rows = new TreeMap<>((one, other) -> {
            int byPeriod = other.get(0).compareTo(one.get(0));
            int byLanguage = one.get(1).compareTo(other.get(1));
            return byPeriod != 0
                    ? byPeriod
                    : byLanguage != 0 ? byLanguage : one.get(2).compareTo(other.get(2));
        });
        Map<LocalDate, String> periods = new HashMap<>();
        for (AnswerCount count : counts) {
            List<String> key = List.of(
                    periods.computeIfAbsent(count.day(), this::period),
                    by.equals("language") || by.equals("both") ? count.language() : "",
                    by.equals("topic") || by.equals("both") ? count.topic() : "");
            rows.computeIfAbsent(key, k -> new EnumMap<>(Outcome.class))
                    .merge(count.outcome(), count.times(), Integer::sum);
        }
        List<QualityRow> all = new ArrayList<>();
        rows.forEach((key, times) -> all.add(new QualityRow(key.get(0), key.get(1), key.get(2), times)));
        return all;
    }

    private String period(LocalDate day) {
        return switch (step) {
            case "month" -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
            case "week" ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            default -> "";
        };
    }

    /** Of comma-separated values, with shares as 0 to 1; of few questions only that they are few. */
    static String csv(List<QualityRow> rows) {
        StringBuilder text =
                new StringBuilder("period,language,topic,asked,answered,near_miss,unanswered,helped,did_not_help\r\n");
        for (QualityRow row : rows) {
            String topic = row.topic().equals(AnswerCount.NO_TOPIC) ? "unknown" : row.topic();
            text.append(String.join(",", row.period(), row.language(), topic)).append(',');
            if (row.isFew()) {
                text.append('<').append(QuestionGroup.FEW).append(",,,,,");
            } else {
                text.append(String.format(
                        Locale.ROOT,
                        "%d,%.3f,%.3f,%.3f,%.3f,%.3f",
                        row.asked(),
                        row.answered(),
                        row.nearMiss(),
                        row.unanswered(),
                        row.helped(),
                        row.didNotHelp()));
            }
            text.append("\r\n");
        }
        return text.toString();
    }
}
