package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that examples teach about topics, to be kept or used. */
final class Lesson {

    private final FeatureValues features;
    private final String[] topics;
    private final Weights weights;

    private Lesson(FeatureValues features, String[] topics, Weights weights) {
        this.features = features;
        this.topics = topics;
        this.weights = weights;
    }

    static Lesson of(List<Phrases.Example> phrases) {
        List<Set<String>> all =
                phrases.stream().map(example -> Features.of(example.text())).toList();
        FeatureValues features = FeatureValues.of(all);
        List<String> topics =
                phrases.stream().map(Phrases.Example::topic).distinct().toList();
        List<GradientDescent.Example> examples = new ArrayList<>();
        for (Phrases.Example phrase : phrases) {
            int[] numbers = features.numbers(phrase.text());
            examples.add(
                    new GradientDescent.Example(numbers, features.values(numbers), topics.indexOf(phrase.topic())));
        }
        Weights weights = GradientDescent.weights(examples, features.size(), topics.size());
        // More than half of the features speak for nothing; as many answers are right without them.
        return new Lesson(features.only(weights.speaking()), topics.toArray(String[]::new), weights.ofSpeaking());
    }

    IntentModel model() {
        return new IntentModel(features, new PackedModel(features, weights, topics));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(topics.length);
        for (String topic : topics) {
            out.writeUTF(topic);
        }
        features.write(out);
        weights.write(out);
    }

    static Lesson read(DataInputStream in) throws IOException {
        String[] topics = new String[in.readInt()];
        for (int i = 0; i < topics.length; i++) {
            topics[i] = in.readUTF();
        }
        return new Lesson(FeatureValues.read(in), topics, Weights.read(in));
    }
}
