package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The features of some examples, numbered from 0, and how much each says: the rarer, the more. Features seen once are kept
 * as well: with a dozen examples per topic, leaving them out costs five points. Two words that
 * stand together in one example alone are left out: there are many, and no gain from them was seen.
 */
final class FeatureValues {

    /** Places in the table per feature, at least. */
    private static final int ROOM = 2;

    /** Usual texts have fewer. */
    private static final int MANY = 256;

    private final int examples;

    /** The names one after the other, and where each ends: as strings of their own they would take three times the room. */
    private final char[] letters;

    private final int[] ends;

    private final int[] counts;
    private final float[] rarity;

    /** A feature's hash and 1 more than its number, at the place of the hash or the next free one; 0 where there is none. */
    private final long[] table;

    /**
     * With the features of so many examples.
     *
     * @param names in order
     * @param counts in how many examples each is
     */
    private FeatureValues(int examples, String[] names, int[] counts) {
        this.examples = examples;
        letters = String.join("", names).toCharArray();
        ends = new int[names.length];
        this.counts = counts;
        rarity = new float[names.length];
        table = new long[Integer.highestOneBit(Math.max(1, names.length * ROOM)) * 2];
        for (int number = 0; number < names.length; number++) {
            ends[number] = start(number) + names[number].length();
            rarity[number] = (float) (Math.log((1.0 + examples) / (1.0 + counts[number])) + 1);
            int hash = names[number].hashCode();
            int at = place(hash);
            while (table[at] != 0) {
                at = next(at);
            }
            table[at] = (long) hash << Integer.SIZE | number + 1;
        }
    }

    static FeatureValues of(Collection<Set<String>> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(features -> features.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.entrySet().removeIf(entry -> entry.getValue() == 1 && Features.isPair(entry.getKey()));
        String[] names = counts.keySet().stream().sorted().toArray(String[]::new);
        int[] each = Arrays.stream(names)
                .mapToInt(name -> counts.getOrDefault(name, 0))
                .toArray();
        return new FeatureValues(examples.size(), names, each);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(examples);
        FeatureNames.write(out, IntStream.range(0, size()).mapToObj(this::name).toArray(String[]::new));
        Numbers.writeInts(out, counts);
    }

    static FeatureValues read(DataInputStream in) throws IOException {
        return new FeatureValues(in.readInt(), FeatureNames.read(in), Numbers.readInts(in));
    }

    /** These of the features, numbered anew. */
    FeatureValues only(int[] features) {
        String[] kept = Arrays.stream(features).mapToObj(this::name).toArray(String[]::new);
        int[] each = Arrays.stream(features).map(feature -> counts[feature]).toArray();
        return new FeatureValues(examples, kept, each);
    }

    int size() {
        return ends.length;
    }

    String name(int number) {
        int start = start(number);
        return new String(letters, start, ends[number] - start);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** The number of a feature; -1 where no example has it. */
    int number(String name) {
        return number(name.toCharArray(), 0, name.length());
    }

    /** The numbers of the features of a text that the examples have, in order. */
    int[] numbers(String typed) {
        Known known = new Known();
        Features.each(typed, known);
        return known.distinct();
    }

    /** The values of these features, of length 1 together. */
    float[] values(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += rarity[feature] * rarity[feature];
        }
        double length = Math.sqrt(sum);
        float[] values = new float[features.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (rarity[features[i]] / length);
        }
        return values;
    }

    /** How much a feature says, squared; two words together that no two examples have say nothing. */
    double square(String name) {
        int number = number(name);
        if (number >= 0) {
            return rarity[number] * rarity[number];
        }
        double rarest = Math.log(1.0 + examples) + 1;
        return Features.isPair(name) ? 0 : rarest * rarest;
    }

    private int number(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            // As a string's, so that no string is needed.
            hash = 31 * hash + text[i];
        }
        for (int at = place(hash); table[at] != 0; at = next(at)) {
            if ((int) (table[at] >> Integer.SIZE) == hash) {
                int number = (int) table[at] - 1;
                if (same(number, text, from, to)) {
                    return number;
                }
            }
        }
        return -1;
    }

    private boolean same(int number, char[] text, int from, int to) {
        return Arrays.equals(letters, start(number), ends[number], text, from, to);
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    private final class Known implements Features.Seen {

        private int[] numbers = new int[MANY];
        private int count;

        @Override
        public void feature(char[] text, int from, int to) {
            int number = number(text, from, to);
            if (number >= 0) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * count);
                }
                numbers[count++] = number;
            }
        }

        int[] distinct() {
            Arrays.sort(numbers, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || numbers[i] != numbers[i - 1]) {
                    numbers[kept++] = numbers[i];
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
