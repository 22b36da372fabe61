package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Examples that the desk taught, laid over what the model learned: the more a text is like one of them, the more that one
 * decides. The model itself is not taught again: that takes half a minute of computing, and alone by its other order
 * changes one in eleven answers about examples held back (453 of 5052), so that nobody could tell what a phrase did.
 */
final class Amendments {

    /** From here on a text is like an example, 0 to 1. */
    private static final double ALIKE = 0.5;

    /** From here on it is nearly the same: only then does it matter that an example was removed. */
    private static final double THE_SAME = 0.8;

    /** Half alike counts an eighth. */
    private static final int STEEPNESS = 3;

    /** Somebody may mean something else with the very same words. */
    private static final double SUREST = 0.98;

    private final FeatureValues features;
    private final List<Taught> all = new ArrayList<>();
    private final Map<String, List<Taught>> byFeature = new HashMap<>();

    private record Taught(TaughtWord word, double length) {}

    private record Like(TaughtWord word, double likeness) {

        double weight() {
            return SUREST * Math.pow(likeness, STEEPNESS);
        }
    }

    private Amendments(FeatureValues features) {
        this.features = features;
    }

    /** Those of these that are examples. */
    static Amendments of(Collection<TaughtWord> words, FeatureValues features) {
        Amendments amendments = new Amendments(features);
        words.stream().filter(word -> word.kind() == TaughtWord.Kind.PHRASE).forEach(amendments::add);
        return amendments;
    }

    private void add(TaughtWord word) {
        Set<String> names = Features.of(word.text());
        Taught taught = new Taught(word, length(names));
        all.add(taught);
        names.forEach(
                name -> byFeature.computeIfAbsent(name, n -> new ArrayList<>()).add(taught));
    }

    private double length(Set<String> names) {
        return Math.sqrt(names.stream().mapToDouble(features::square).sum());
    }

    /** The topics that the model finds, best first, as they are with what was taught. */
    List<Intents.Intent> over(List<Intents.Intent> ranked, String text) {
        if (all.isEmpty()) {
            return ranked;
        }
        List<Like> likes = likes(text);
        Map<String, Double> topics = new HashMap<>();
        ranked.forEach(intent -> topics.put(intent.topic(), intent.confidence()));
        nearest(likes, like -> like.word().removed() && like.likeness() >= THE_SAME)
                .ifPresent(like -> topics.computeIfPresent(like.word().topic(), (topic, p) -> p * (1 - like.weight())));
        nearest(likes, like -> !like.word().removed() && like.likeness() >= ALIKE)
                .ifPresent(like -> {
                    topics.replaceAll((topic, p) -> p * (1 - like.weight()));
                    topics.merge(like.word().topic(), like.weight(), Double::sum);
                });
        return topics.entrySet().stream()
                .map(topic -> new Intents.Intent(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparingDouble(Intents.Intent::confidence).reversed())
                .toList();
    }

    /** The item to which somebody at the desk linked a text that is nearly the same. */
    Optional<String> linked(String text) {
        return all.isEmpty()
                ? Optional.empty()
                : nearest(likes(text), like -> !like.word().removed() && like.likeness() >= THE_SAME)
                        .map(like -> like.word().item());
    }

    private static Optional<Like> nearest(List<Like> likes, Predicate<Like> which) {
        return likes.stream().filter(which).max(Comparator.comparingDouble(Like::likeness));
    }

    private List<Like> likes(String text) {
        Set<String> names = Features.of(text);
        double length = length(names);
        Map<Taught, Double> shared = new HashMap<>();
        for (String name : new HashSet<>(names)) {
            for (Taught taught : byFeature.getOrDefault(name, List.of())) {
                shared.merge(taught, features.square(name), Double::sum);
            }
        }
        List<Like> likes = new ArrayList<>();
        shared.forEach((taught, product) ->
                likes.add(new Like(taught.word(), Math.min(1, product / (taught.length() * length)))));
        return likes;
    }
}
