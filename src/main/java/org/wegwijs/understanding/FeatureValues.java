package org.wegwijs.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much each feature says: the rarer among the examples, the more. */
final class FeatureValues {

    /** Below this many examples a feature seen once is kept, too. */
    private static final int FEW_EXAMPLES = 500;

    private final Map<String, Float> rarity = new HashMap<>();

    FeatureValues(Collection<Set<String>> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(features -> features.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        int fewest = examples.size() < FEW_EXAMPLES ? 1 : 2;
        counts.forEach((feature, count) -> {
            if (count >= fewest) {
                rarity.put(feature, (float) (Math.log((1.0 + examples.size()) / (1.0 + count)) + 1));
            }
        });
    }

    boolean knows(String feature) {
        return rarity.containsKey(feature);
    }

    /** The known features and their values, of length 1 together. */
    Valued of(Collection<String> features) {
        List<String> known = features.stream().filter(this::knows).toList();
        float[] values = new float[known.size()];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = rarity.getOrDefault(known.get(i), 0f);
            squares += values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return new Valued(known.toArray(String[]::new), values);
    }

    /** Features side by side with their values. */
    static final class Valued {

        final String[] features;
        final float[] values;

        Valued(String[] features, float[] values) {
            this.features = features;
            this.values = values;
        }
    }
}
