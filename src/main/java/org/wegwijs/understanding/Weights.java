package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * How much each feature speaks for each outcome, where it does. OpenNLP's own writer and reader of such models keep eight
 * bytes where four hold all that was learned, and take three times as long to read; the model itself is OpenNLP's.
 */
final class Weights {

    /** How many outcomes each feature speaks for or against. */
    private final short[] counts;

    /** Which, and how much, feature by feature. */
    private final short[] outcomes;

    private final float[] values;

    private Weights(short[] counts, short[] outcomes, float[] values) {
        this.counts = counts;
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

    MaxentModel model(FeatureValues features, String[] outcomeNames) {
        List<Context> contexts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int at = 0;
        for (int feature = 0; feature < counts.length; feature++) {
            int[] which = new int[counts[feature]];
            double[] parameters = new double[which.length];
            for (int i = 0; i < which.length; i++) {
                which[i] = outcomes[at];
                parameters[i] = values[at++];
            }
            if (which.length > 0) {
                contexts.add(new Context(which, parameters));
                names.add(features.name(feature));
            }
        }
        return new QNModel(contexts.toArray(Context[]::new), names.toArray(String[]::new), outcomeNames);
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
