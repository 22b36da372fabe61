package org.wegwijs.understanding;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The features of some examples, numbered from 0, and how much each says: the rarer, the more. Features seen once are kept
 * as well: with a dozen examples per topic, leaving them out costs five points. Two words that
 * stand together in one example alone are left out: there are many, and no gain from them was seen.
 */
final class FeatureValues {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String[] names;
    private final float[] rarity;

    FeatureValues(Collection<Set<String>> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(features -> features.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.entrySet().removeIf(entry -> entry.getValue() == 1 && Features.isPair(entry.getKey()));
        names = counts.keySet().stream().sorted().toArray(String[]::new);
        rarity = new float[names.length];
        for (int number = 0; number < names.length; number++) {
            numbers.put(names[number], number);
            int count = counts.getOrDefault(names[number], 0);
            rarity[number] = (float) (Math.log((1.0 + examples.size()) / (1.0 + count)) + 1);
        }
    }

    /** The name of each feature at its number. */
    String[] names() {
        return names.clone();
    }

    boolean knows(String feature) {
        return numbers.containsKey(feature);
    }

    /** The numbers of those features that the examples have. */
    int[] numbers(Collection<String> features) {
        return features.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The values of these features, of length 1 together. */
    float[] values(int[] features) {
        double length = Math.sqrt(Arrays.stream(features)
                .mapToDouble(feature -> rarity[feature] * rarity[feature])
                .sum());
        float[] values = new float[features.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (rarity[features[i]] / length);
        }
        return values;
    }
}
