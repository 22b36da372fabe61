package org.wegwijs.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Teaches OpenNLP's maximum entropy model example by example (multinomial logistic regression by stochastic gradient
 * descent). On short texts with many topics as right as OpenNLP's own trainers and forty times faster, so that a start can
 * afford it; its event stream and indexer are passed by because they took longer than the learning.
 */
final class GradientDescent {

    /** Twelve are no better on examples held back. */
    private static final int EPOCHS = 6;

    private static final double STEP = 6;

    /** Divided by the number of examples: the share of every weight that is forgotten per example. */
    private static final double FORGETTING = 1.0 / 300;

    /** Smaller weights change no answer and are left out. */
    private static final double SMALLEST = 0.1;

    /** Fixed, so that two starts from the same files give the same answers. */
    private static final long SEED = 42;

    private final int outcomes;
    private final float[] weights;
    private final float[] scores;

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

    /** The model after all examples were shown a fixed number of times. */
    static MaxentModel model(List<Example> examples, String[] features, String[] outcomes) {
        GradientDescent descent = new GradientDescent(features.length, outcomes.length);
        descent.learn(examples);
        Context[] contexts =
                IntStream.range(0, features.length).mapToObj(descent::context).toArray(Context[]::new);
        return new QNModel(contexts, features, outcomes);
    }

    private void learn(List<Example> examples) {
        double lambda = FORGETTING / examples.size();
        // All weights shrink alike at each step, so one factor for all does it.
        double scale = 1;
        int step = 0;
        Example[] order = examples.toArray(Example[]::new);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (Example example : order) {
                double rate = STEP / (1 + STEP * lambda * step++);
                scale *= 1 - rate * lambda;
                score(example, (float) scale);
                toMissing(example.outcome);
                correct(example, (float) (rate / scale));
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) scale;
        }
    }

    private void score(Example example, float scale) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < example.features.length; i++) {
            int row = example.features[i] * outcomes;
            float value = example.values[i] * scale;
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

    private void correct(Example example, float rate) {
        for (int i = 0; i < example.features.length; i++) {
            int row = example.features[i] * outcomes;
            float value = example.values[i] * rate;
            for (int k = 0; k < outcomes; k++) {
                weights[row + k] += scores[k] * value;
            }
        }
    }

    private Context context(int feature) {
        int row = feature * outcomes;
        int count = 0;
        for (int k = 0; k < outcomes; k++) {
            if (Math.abs(weights[row + k]) >= SMALLEST) {
                count++;
            }
        }
        int[] kept = new int[count];
        double[] parameters = new double[count];
        for (int k = outcomes - 1; k >= 0; k--) {
            if (Math.abs(weights[row + k]) >= SMALLEST) {
                kept[--count] = k;
                parameters[count] = weights[row + k];
            }
        }
        return new Context(kept, parameters);
    }

    private static void shuffle(Example[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Example other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
    }
}
