package org.wegwijs.dialog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case of a branch.
 *
 * @param of the answer or the known fact that is looked at
 * @param test how
 * @param values what with
 */
record Condition(String of, Test test, List<String> values, Target to) {

    enum Test {
        /** One of the values. */
        IS,
        /** Anything, or with {@code "no"} nothing. */
        KNOWN,
        /** A number less than the value. */
        BELOW,
        /** A date more than so many months ago. */
        MONTHS_AGO_OVER;

        static final Set<String> NAMES = Set.of("is", "known", "below", "months-ago-over");
    }

    boolean holds(@Nullable String value, LocalDate today) {
        if (test == Test.KNOWN) {
            return values.contains("no") == (value == null);
        }
        if (value == null) {
            return false;
        }
        try {
            return switch (test) {
                case IS -> values.contains(value);
                case BELOW -> Double.parseDouble(value) < Double.parseDouble(values.get(0));
                case MONTHS_AGO_OVER ->
                    ChronoUnit.MONTHS.between(LocalDate.parse(value), today) > Long.parseLong(values.get(0));
                case KNOWN -> throw new IllegalStateException("handled above");
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            // An answer that was given to an older form of the question.
            return false;
        }
    }
}
