package org.wegwijs.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Teaches OpenNLP's maximum entropy model example by example (multinomial logistic regression by stochastic gradient
 * descent). On short texts with many topics as right as OpenNLP's own trainers and forty times faster, so that a start can
 * afford it; its event stream and indexer are passed by because they took longer than the learning.
 */
final class GradientDescent {

    private static final int EPOCHS = 10;

    /**
     * How many of a hundred features are hidden each time it is shown, so that no intent rests on a few of them;
     * there is less to compute, too. On one part of BANKING77 held back, five more right answers in a thousand: within
     * chance.
     */
    private static final int HIDDEN = 30;

    private static final int HUNDRED = 100;

    private static final double STEP = 6;

    /** Divided by the number of examples: the share of every weight that is forgotten per example. */
    private static final double FORGETTING = 1.0 / 300;

    /** Smaller weights change no answer and are left out. */
    private static final float SMALLEST = 0.1f;

    /** With more weights than this, larger ones are left out too, so that a model has a bound. */
    private static final int MOST_WEIGHTS = 800_000;

    /** By how much larger, until the others are few enough. */
    private static final float LARGER = 1.05f;

    /** Fixed, so that two starts from the same files give the same answers. */
    private static final long SEED = 42;

    private final int outcomes;
    private final float[] weights;
    private final float[] scores;
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** What is shown of an example, and how much of it there is. */
    private int[] shown = new int[0];

    private float[] shownValues = new float[0];
    private int shownCount;

    private GradientDescent(int features, int outcomes) {
        this.outcomes = outcomes;
        this.weights = new float[features * outcomes];
        this.scores = new float[outcomes];
    }

    /**
     * One example.
     *
     * @param features their numbers
     */
    static final class Example {

        private final int[] features;
        private final float[] values;
        private final int outcome;

        Example(int[] features, float[] values, int outcome) {
            this.features = features;
            this.values = values;
            this.outcome = outcome;
        }
    }

    /** The weights after all examples were shown a fixed number of times. */
    static Weights weights(List<Example> examples, int features, int outcomes) {
        GradientDescent descent = new GradientDescent(features, outcomes);
        descent.learn(examples);
        return Weights.of(descent.weights, outcomes, descent.smallest());
    }

    private void learn(List<Example> examples) {
        double lambda = FORGETTING / examples.size();
        // All weights shrink alike at each step, so one factor for all does it.
        double scale = 1;
        int step = 0;
        Example[] order = examples.toArray(Example[]::new);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order);
            for (Example example : order) {
                double rate = STEP / (1 + STEP * lambda * step++);
                scale *= 1 - rate * lambda;
                show(example);
                score((float) scale);
                toMissing(example.outcome);
                correct((float) (rate / scale));
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) scale;
        }
    }

    private void show(Example example) {
        if (shown.length < example.features.length) {
            shown = new int[example.features.length];
            shownValues = new float[example.features.length];
        }
        shownCount = 0;
        for (int i = 0; i < example.features.length; i++) {
            if (random.nextInt(HUNDRED) >= HIDDEN) {
                shown[shownCount] = example.features[i];
                shownValues[shownCount++] = example.values[i] * HUNDRED / (HUNDRED - HIDDEN);
            }
        }
    }

    private void score(float scale) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < shownCount; i++) {
            int row = shown[i] * outcomes;
            float value = shownValues[i] * scale;
            for (int k = 0; k < outcomes; k++) {
                scores[k] += weights[row + k] * value;
            }
        }
    }

    /** Turns scores into what each lacks of the truth: for the right outcome 1 minus its probability, for others minus theirs. */
    private void toMissing(int right) {
        float highest = scores[0];
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int k = 0; k < outcomes; k++) {
            scores[k] = (float) Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < outcomes; k++) {
            scores[k] = (float) ((k == right ? 1 : 0) - scores[k] / sum);
        }
    }

    private void correct(float rate) {
        for (int i = 0; i < shownCount; i++) {
            int row = shown[i] * outcomes;
            float value = shownValues[i] * rate;
            for (int k = 0; k < outcomes; k++) {
                weights[row + k] += scores[k] * value;
            }
        }
    }

    private float smallest() {
        float smallest = SMALLEST;
        while (count(smallest) > MOST_WEIGHTS) {
            smallest *= LARGER;
        }
        return smallest;
    }

    private int count(float smallest) {
        int count = 0;
        for (float weight : weights) {
            count += Math.abs(weight) >= smallest ? 1 : 0;
        }
        return count;
    }

    private void shuffle(Example[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Example other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
    }
}
