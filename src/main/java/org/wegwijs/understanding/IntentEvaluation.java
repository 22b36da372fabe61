package org.wegwijs.understanding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the model that answers people makes of examples held back.
 *
 * @param guesses about the examples held back
 * @param threshold the confidence that is asked for, chosen on other examples
 * @param accuracy in scope with that threshold, 0 to 1
 * @param training how long teaching took
 */
record IntentEvaluation(
        Guesses guesses,
        double threshold,
        double accuracy,
        @Nullable Double recall,
        Duration training,
        Pace pace) {

    /** Fixed, so that two runs on the same files part them alike. */
    private static final long SEED = 20_261_122;

    /** Into how many parts the training examples are split to choose a threshold. */
    private static final int PARTS = 5;

    /**
     * How fast one thread classifies, from the text as typed.
     *
     * @param slowest the time that 99 of 100 texts stay below
     */
    record Pace(double perSecond, Duration slowest) {

        /** Long enough for the program to run at its usual speed. */
        private static final Duration WARM = Duration.ofSeconds(1);

        static Pace of(IntentModel model, List<Phrases.Example> texts) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < WARM.toNanos()) {
                times(model, texts);
            }
            long[] times = times(model, texts);
            Arrays.sort(times);
            double seconds = Arrays.stream(times).sum() / 1e9;
            return new Pace(times.length / seconds, Duration.ofNanos(times[(int) (times.length * 0.99)]));
        }

        private static long[] times(IntentModel model, List<Phrases.Example> texts) {
            long[] times = new long[texts.size()];
            for (int i = 0; i < times.length; i++) {
                long begin = System.nanoTime();
                guess(model, texts.get(i));
                times[i] = System.nanoTime() - begin;
            }
            return times;
        }
    }

    /** On a test of its own, with a threshold from these guesses. */
    private static IntentEvaluation of(Guesses guesses, double threshold, Duration training, Pace pace) {
        return new IntentEvaluation(
                guesses, threshold, guesses.accuracy(threshold), guesses.refused(threshold), training, pace);
    }

    /** Teaches all of the training examples; the threshold is chosen on the development examples. */
    static IntentEvaluation onTest(
            List<Phrases.Example> train, List<Phrases.Example> development, List<Phrases.Example> test) {
        long begin = System.nanoTime();
        IntentModel model = IntentModel.of(train);
        Duration training = Duration.ofNanos(System.nanoTime() - begin);
        double threshold = guesses(model, development).threshold();
        return of(guesses(model, test), threshold, training, Pace.of(model, test));
    }

    /** The same where there are no development examples: each part of the training examples is held back once. */
    static IntentEvaluation onTest(List<Phrases.Example> train, List<Phrases.Example> test) {
        double threshold = Guesses.together(heldBack(train, PARTS)).threshold();
        long begin = System.nanoTime();
        IntentModel model = IntentModel.of(train);
        Duration training = Duration.ofNanos(System.nanoTime() - begin);
        return of(guesses(model, test), threshold, training, Pace.of(model, test));
    }

    /** Holds each part of the examples back once; the threshold for a part is chosen on the others. */
    static IntentEvaluation crossValidated(List<Phrases.Example> examples, int parts) {
        long begin = System.nanoTime();
        IntentModel model = IntentModel.of(examples);
        Duration training = Duration.ofNanos(System.nanoTime() - begin);
        List<Guesses> heldBack = heldBack(examples, parts);
        Guesses all = Guesses.together(heldBack);
        double accuracy = 0;
        double refused = 0;
        for (int part = 0; part < parts; part++) {
            List<Guesses> others = new ArrayList<>(heldBack);
            Guesses held = others.remove(part);
            double threshold = Guesses.together(others).threshold();
            accuracy += held.accuracy(threshold) * held.examples();
            refused += held.countRefused(threshold);
        }
        return new IntentEvaluation(
                all,
                all.threshold(),
                all.examples() == 0 ? 0 : accuracy / all.examples(),
                all.outOfScope() == 0 ? null : refused / all.outOfScope(),
                training,
                Pace.of(model, examples));
    }

    private static List<Guesses> heldBack(List<Phrases.Example> examples, int parts) {
        int[] part = parts(examples, parts);
        List<Guesses> all = new ArrayList<>();
        for (int held = 0; held < parts; held++) {
            List<Phrases.Example> taught = new ArrayList<>();
            List<Phrases.Example> asked = new ArrayList<>();
            for (int i = 0; i < part.length; i++) {
                (part[i] == held ? asked : taught).add(examples.get(i));
            }
            all.add(taught.isEmpty() ? new Guesses(List.of()) : guesses(IntentModel.of(taught), asked));
        }
        return all;
    }

    /** The part of each example: those of one intent are spread over all parts. */
    private static int[] parts(List<Phrases.Example> examples, int parts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(SEED));
        Map<String, Integer> counts = new HashMap<>();
        int[] part = new int[examples.size()];
        for (int i : order) {
            // Intents begin at different parts, or the first would get all that are left over.
            String intent = examples.get(i).topic();
            int begin = counts.containsKey(intent) ? 0 : counts.size();
            part[i] = (counts.merge(intent, begin + 1, Integer::sum) - 1) % parts;
        }
        return part;
    }

    private static Guesses guesses(IntentModel model, List<Phrases.Example> texts) {
        return new Guesses(texts.stream().map(text -> guess(model, text)).toList());
    }

    private static Guess guess(IntentModel model, Phrases.Example text) {
        return model.likeliest(text.text())
                .map(likeliest -> new Guess(text.topic(), likeliest.topic(), likeliest.sureness()))
                .orElse(new Guess(text.topic(), "", 0));
    }
}
