package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses about texts whose intent is known, and how good they are. What is out of scope counts for recall alone. */
final class Guesses {

    /** The share of all examples in scope that a threshold may refuse although they are right. */
    private static final double LOSS = 0.02;

    private final List<Guess> all;
    private final List<Guess> inScope;

    Guesses(Collection<Guess> guesses) {
        all = List.copyOf(guesses);
        inScope = all.stream().filter(Guess::inScope).toList();
    }

    static Guesses together(Collection<Guesses> parts) {
        return new Guesses(parts.stream().flatMap(part -> part.all.stream()).toList());
    }

    /**
     * One intent.
     *
     * @param examples how many of the test are of it
     * @param precision the share of the guesses at it that are right
     * @param recall the share of its examples that are recognised
     */
    record PerIntent(String intent, int examples, double precision, double recall, double f1) {}

    /** How often examples of one intent were taken for another. */
    record Confusion(String intent, String takenFor, long times) {}

    /** How many are in scope. */
    int examples() {
        return inScope.size();
    }

    /** The share of right guesses in scope, refusing none; 0 where there are none. */
    double accuracy() {
        return share(inScope.stream().filter(Guess::right).count(), inScope.size());
    }

    /** Equal to the accuracy where each text has one intent and one guess; also counted over what has no guess. */
    double microF1() {
        long right = inScope.stream().filter(Guess::right).count();
        long guessed =
                inScope.stream().filter(guess -> !guess.intent().isEmpty()).count();
        return share(2 * right, guessed + inScope.size());
    }

    /** The mean over the intents that the examples have. */
    double macroF1() {
        return perIntent().stream().mapToDouble(PerIntent::f1).average().orElse(0);
    }

    /** The highest confidence to ask for at which at most two in a hundred of all in scope are lost. */
    double threshold() {
        double[] right = inScope.stream()
                .filter(Guess::right)
                .mapToDouble(Guess::confidence)
                .sorted()
                .toArray();
        int lost = (int) Math.floor(LOSS * inScope.size() + 1e-9);
        return right.length == 0 ? 0 : right[Math.min(lost, right.length - 1)];
    }

    /** The share of all in scope that are guessed right and not refused. */
    double accuracy(double threshold) {
        return share(
                inScope.stream()
                        .filter(guess -> guess.right() && !guess.refused(threshold))
                        .count(),
                inScope.size());
    }

    /** How many are out of scope. */
    int outOfScope() {
        return all.size() - inScope.size();
    }

    /** How many that are out of scope are refused. */
    long countRefused(double threshold) {
        return all.stream()
                .filter(guess -> !guess.inScope() && guess.refused(threshold))
                .count();
    }

    /** The share of what is out of scope that is refused; null where nothing is out of scope. */
    @Nullable
    Double refused(double threshold) {
        return outOfScope() == 0 ? null : share(countRefused(threshold), outOfScope());
    }

    /** Ordered by name. */
    List<PerIntent> perIntent() {
        Map<String, int[]> counts = new TreeMap<>();
        inScope.forEach(guess -> counts.computeIfAbsent(guess.truth(), intent -> new int[3]));
        for (Guess guess : inScope) {
            count(counts, guess.truth(), 0);
            count(counts, guess.intent(), 1);
            if (guess.right()) {
                count(counts, guess.truth(), 2);
            }
        }
        List<PerIntent> rows = new ArrayList<>();
        counts.forEach((intent, c) -> rows.add(new PerIntent(
                intent, c[0], share(c[2], c[1]), share(c[2], c[0]), share(2L * c[2], (long) c[0] + c[1]))));
        return rows;
    }

    private static void count(Map<String, int[]> counts, String intent, int what) {
        int[] row = counts.get(intent);
        if (row != null) {
            row[what]++;
        }
    }

    /** The most frequent first. */
    List<Confusion> confusions(int most) {
        return inScope.stream()
                .filter(guess -> !guess.right())
                .collect(Collectors.groupingBy(
                        guess -> Arrays.asList(guess.truth(), guess.intent()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry ->
                        new Confusion(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparingLong(Confusion::times)
                        .reversed()
                        .thenComparing(Confusion::intent)
                        .thenComparing(Confusion::takenFor))
                .limit(most)
                .toList();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
