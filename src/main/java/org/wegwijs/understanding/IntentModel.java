package org.wegwijs.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.CollectionObjectStream;
import org.wegwijs.language.LanguageTag;

/** What the examples of one language teach about topics. */
final class IntentModel {

    private final LanguageTag language;
    private final FeatureValues values;
    private final MaxentModel model;

    private IntentModel(LanguageTag language, FeatureValues values, MaxentModel model) {
        this.language = language;
        this.values = values;
        this.model = model;
    }

    static IntentModel of(Phrases phrases) {
        List<Set<String>> features = phrases.examples().stream()
                .map(example -> Features.of(example.text()))
                .toList();
        FeatureValues values = new FeatureValues(features);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            FeatureValues.Valued valued = values.of(features.get(i));
            if (valued.features.length > 0) {
                events.add(new Event(phrases.examples().get(i).topic(), valued.features, valued.values));
            }
        }
        try {
            MaxentModel model = new StochasticGradientTrainer().train(new CollectionObjectStream<>(events));
            return new IntentModel(phrases.language(), values, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LanguageTag language() {
        return language;
    }

    /** The share of these words that the examples hold, 0 to 1. */
    double knownShare(List<String> words) {
        long known =
                words.stream().filter(word -> values.knows(Features.word(word))).count();
        return words.isEmpty() ? 0 : (double) known / words.size();
    }

    /** The likeliest topic with its probability; may be {@link Phrases#OUT_OF_SCOPE}. */
    Intents.Intent likeliest(Set<String> features) {
        FeatureValues.Valued valued = values.of(features);
        double[] probabilities = model.eval(valued.features, valued.values);
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return new Intents.Intent(model.getOutcome(best), probabilities[best]);
    }
}
