package org.wegwijs.understanding;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's model, which looks its features up in our arrays. In its own map, hundred thousands of them take fifty megabytes
 * that hardly any question needs.
 */
final class PackedModel extends QNModel {

    PackedModel(FeatureValues features, Weights weights, String[] outcomes) {
        super(new Context[0], new String[0], outcomes);
        pmap = new Contexts(features, weights);
    }

    /** Only looked into, feature by feature. */
    private static final class Contexts extends AbstractMap<String, Context> {

        private final FeatureValues features;
        private final Weights weights;

        Contexts(FeatureValues features, Weights weights) {
            this.features = features;
            this.weights = weights;
        }

        @Override
        public @Nullable Context get(Object name) {
            int number = features.number((String) name);
            return number < 0 ? null : weights.of(number);
        }

        @Override
        public Set<Map.Entry<String, Context>> entrySet() {
            throw new UnsupportedOperationException("There is one for each of too many features.");
        }
    }
}
