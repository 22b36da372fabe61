package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Context;

/**
 * How much each feature speaks for each outcome, where it does. OpenNLP's own writer and reader of such models keep eight
 * bytes where four hold all that was learned, and take three times as long to read; the model itself is OpenNLP's, see
 * {@link PackedModel}.
 */
final class Weights {

    /** How many outcomes each feature speaks for or against. */
    private final short[] counts;

    /** Where those of each feature begin. */
    private final int[] starts;

    /** Which, and how much, feature by feature. */
    private final short[] outcomes;

    private final float[] values;

    private Weights(short[] counts, short[] outcomes, float[] values) {
        this.counts = counts;
        this.starts = new int[counts.length];
        for (int feature = 1; feature < counts.length; feature++) {
            starts[feature] = starts[feature - 1] + counts[feature - 1];
        }
        this.outcomes = outcomes;
        this.values = values;
    }

    /**
     * The larger ones of these.
     *
     * @param all one row of outcomes per feature
     * @param smallest what is nearer to 0 is left out
     */
    static Weights of(float[] all, int outcomes, float smallest) {
        short[] counts = new short[all.length / outcomes];
        short[] which = new short[all.length];
        float[] values = new float[all.length];
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (Math.abs(all[i]) >= smallest) {
                counts[i / outcomes]++;
                which[kept] = (short) (i % outcomes);
                values[kept++] = all[i];
            }
        }
        return new Weights(counts, Arrays.copyOf(which, kept), Arrays.copyOf(values, kept));
    }

    /** The features that speak for or against anything, in order. */
    int[] speaking() {
        return IntStream.range(0, counts.length)
                .filter(feature -> counts[feature] > 0)
                .toArray();
    }

    /** The same, but {@link #speaking} features are numbered from 0, and there are no others. */
    Weights ofSpeaking() {
        int[] speaking = speaking();
        short[] each = new short[speaking.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = counts[speaking[i]];
        }
        return new Weights(each, outcomes, values);
    }

    /** What one feature speaks for and against, as OpenNLP takes it. */
    Context of(int feature) {
        int from = starts[feature];
        int[] which = new int[counts[feature]];
        double[] parameters = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            which[i] = outcomes[from + i];
            parameters[i] = values[from + i];
        }
        return new Context(which, parameters);
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.writeShorts(out, counts);
        Numbers.writeShorts(out, outcomes);
        Numbers.writeFloats(out, values);
    }

    static Weights read(DataInputStream in) throws IOException {
        return new Weights(Numbers.readShorts(in), Numbers.readShorts(in), Numbers.readFloats(in));
    }
}
