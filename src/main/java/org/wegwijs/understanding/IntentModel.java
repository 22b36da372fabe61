package org.wegwijs.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/** What examples teach about topics. */
final class IntentModel {

    private final FeatureValues values;
    private final MaxentModel model;

    IntentModel(FeatureValues values, MaxentModel model) {
        this.values = values;
        this.model = model;
    }

    FeatureValues values() {
        return values;
    }

    static IntentModel of(List<Phrases.Example> phrases) {
        return Lesson.of(phrases).model();
    }

    /**
     * The likeliest topic of a text.
     *
     * @param topic maybe {@link Phrases#OUT_OF_SCOPE}
     * @param probability 0 to 1
     * @param sureness 0 to 1: the probability, weighed against that of being out of scope where examples teach what that
     *     is. On the hundred development examples of CLINC150 that are out of scope it refuses 89, the probability
     *     alone 84, at two points' loss in scope; the measure and its threshold were chosen on the same examples.
     */
    record Likeliest(String topic, double probability, double sureness) {}

    /** The likeliest topic of a text as it was typed; empty where it has nothing of any example. */
    Optional<Likeliest> likeliest(String typed) {
        double[] probabilities = probabilities(typed);
        if (probabilities.length == 0) {
            return Optional.empty();
        }
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        int outside = model.getIndex(Phrases.OUT_OF_SCOPE);
        double probability = probabilities[best];
        double sureness = outside < 0 ? probability : probability / (probability + Math.sqrt(probabilities[outside]));
        return Optional.of(new Likeliest(model.getOutcome(best), probability, sureness));
    }

    /** The likeliest topics, best first; none where the text has nothing of any example. */
    List<Intents.Intent> ranked(String typed, int most) {
        double[] probabilities = probabilities(typed);
        return IntStream.range(0, probabilities.length)
                .mapToObj(k -> new Intents.Intent(model.getOutcome(k), probabilities[k]))
                .sorted(Comparator.comparingDouble(Intents.Intent::confidence).reversed())
                .limit(most)
                .toList();
    }

    /** Of every topic of the model, in its order; nothing where the text has nothing of any example. */
    private double[] probabilities(String typed) {
        int[] numbers = values.numbers(typed);
        if (numbers.length == 0) {
            return new double[0];
        }
        String[] names = new String[numbers.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = values.name(numbers[i]);
        }
        return model.eval(names, values.values(numbers));
    }
}
