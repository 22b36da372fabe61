package org.wegwijs.understanding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate-intents} prints. Shares are 0 to 1.
 *
 * @param examples how many in scope were asked for
 * @param perSecond texts classified by one thread
 * @param p99Millis the time that 99 of 100 texts stay below
 */
record IntentFigures(
        double accuracy,
        double macroF1,
        double microF1,
        int examples,
        OutOfScope outOfScope,
        double trainSeconds,
        long perSecond,
        double p99Millis) {

    private static final int MOST_CONFUSIONS = 20;

    /**
     * What happens when the unsure is refused.
     *
     * @param recall the share of what is out of scope that is refused; null where the test holds none
     */
    record OutOfScope(
            double threshold,
            double inScopeAccuracy,
            @Nullable Double recall) {}

    static IntentFigures of(IntentEvaluation evaluation) {
        Guesses guesses = evaluation.guesses();
        Double recall = evaluation.recall();
        return new IntentFigures(
                rounded(guesses.accuracy()),
                rounded(guesses.macroF1()),
                rounded(guesses.microF1()),
                guesses.examples(),
                new OutOfScope(
                        rounded(evaluation.threshold()),
                        rounded(evaluation.accuracy()),
                        recall == null ? null : rounded(recall)),
                rounded(evaluation.training().toNanos() / 1e9),
                Math.round(evaluation.pace().perSecond()),
                rounded(evaluation.pace().slowest().toNanos() / 1e6));
    }

    /** The same for people to read, with every intent and what is confused most. */
    String text(Guesses guesses) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "accuracy %.4f  macro F1 %.4f  micro F1 %.4f  examples %d%n",
                accuracy,
                macroF1,
                microF1,
                examples));
        text.append(String.format(
                Locale.ROOT,
                "threshold %.4f: in-scope accuracy %.4f, out of scope refused %s%n",
                outOfScope.threshold(),
                outOfScope.inScopeAccuracy(),
                outOfScope.recall() == null ? "-" : String.format(Locale.ROOT, "%.4f", outOfScope.recall())));
        text.append(String.format(
                Locale.ROOT,
                "taught in %.2f s, %d texts per second, 99 of 100 within %.3f ms%n",
                trainSeconds,
                perSecond,
                p99Millis));
        text.append(String.format(Locale.ROOT, "%nexamples  precision  recall      F1  intent%n"));
        guesses.perIntent()
                .forEach(row -> text.append(String.format(
                        Locale.ROOT,
                        "%8d  %9.3f  %6.3f  %6.3f  %s%n",
                        row.examples(),
                        row.precision(),
                        row.recall(),
                        row.f1(),
                        row.intent())));
        text.append(String.format(Locale.ROOT, "%n   times  confused%n"));
        guesses.confusions(MOST_CONFUSIONS)
                .forEach(confusion -> text.append(String.format(
                        Locale.ROOT,
                        "%8d  %s taken for %s%n",
                        confusion.times(),
                        confusion.intent(),
                        confusion.takenFor().isEmpty() ? "nothing" : confusion.takenFor())));
        return text.toString().strip();
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
