package org.wegwijs.content;

import java.util.Arrays;

/** The texts that hold one term, by their places in the index, and how often each holds it. */
final class Postings {

    private int[] places = new int[2];
    private int[] counts = new int[2];
    private int size;

    /** Counts the term once more; a place is added to until the next begins. */
    void add(int place) {
        if (size > 0 && places[size - 1] == place) {
            counts[size - 1]++;
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        places[size] = place;
        counts[size++] = 1;
    }

    void remove(int place) {
        for (int i = 0; i < size; i++) {
            if (places[i] == place) {
                System.arraycopy(places, i + 1, places, i, size - i - 1);
                System.arraycopy(counts, i + 1, counts, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    int size() {
        return size;
    }

    /** Adds to each text's score its share of a weight: the more of it, the more often the text holds the term. */
    void score(double weight, float[] lengthNorms, double[] scores) {
        for (int i = 0; i < size; i++) {
            int place = places[i];
            scores[place] += weight * counts[i] / (counts[i] + lengthNorms[place]);
        }
    }
}
