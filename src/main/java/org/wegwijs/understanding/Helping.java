package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.content.ServiceSearch;
import org.wegwijs.content.ServiceText;
import org.wegwijs.content.Services;

/** The services that help with a question: those it names, those about its topic, those that its words are found in. */
@Component
class Helping {

    private static final int MOST = 3;

    private static final int HITS = 10;

    /** What a service about the topic is worth beside an article about it, and how much its words can add. */
    private static final double BY_TOPIC = 0.8;

    /** Where no topic is sure, words in common are a guess; below this not even that. */
    static final double WORTH_OFFERING = 0.5;

    private final Services services;
    private final ServiceSearch search;
    private final Places places;
    private final Intents intents;

    Helping(Services services, ServiceSearch search, Places places, Intents intents) {
        this.services = services;
        this.search = search;
        this.places = places;
        this.intents = intents;
        search.damp(intents.questionWords());
    }

    /** The service that the desk linked to such a question as if it was asked for by its name, then what the search finds. */
    List<ServiceSearch.Hit> search(Question question) {
        Optional<ServiceText> linked = linked(question);
        List<ServiceSearch.Hit> hits =
                new ArrayList<>(search.search(question.text(), question.language(), question.reader(), HITS));
        linked.ifPresent(service -> {
            hits.removeIf(hit -> hit.service().id().equals(service.id()));
            hits.add(0, new ServiceSearch.Hit(service, 1, true));
        });
        return List.copyOf(hits);
    }

    /** The service that the desk linked to such a question, unless it is for people of another place. */
    Optional<ServiceText> linked(Question question) {
        return intents.linked(question.text())
                .flatMap(id -> services.find(id, question.language()))
                .filter(service -> question.reader().region() == null || isFor(service, question));
    }

    private boolean isFor(ServiceText service, Question question) {
        return services.about(service.topics(), place(question), question.language()).stream()
                .anyMatch(one -> one.id().equals(service.id()));
    }

    /** With a topic: what the question names, then what is about the topic. */
    List<FoundService> about(String topic, double confidence, Question question, List<ServiceSearch.Hit> hits) {
        Map<String, Double> scores = new HashMap<>();
        hits.forEach(hit -> scores.put(hit.service().id(), hit.score()));
        List<FoundService> found = new ArrayList<>(named(hits));
        services.about(Set.of(topic), place(question), question.language()).stream()
                .filter(service ->
                        found.stream().noneMatch(one -> one.service().id().equals(service.id())))
                .map(service -> new FoundService(
                        service, topic, byTopic(confidence, scores.getOrDefault(service.id(), 0.0)), false))
                .sorted(Comparator.comparingDouble(FoundService::score).reversed())
                .forEach(found::add);
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** Without one: what the question names. */
    List<FoundService> named(List<ServiceSearch.Hit> hits) {
        return hits.stream()
                .filter(ServiceSearch.Hit::named)
                .limit(MOST)
                .map(hit -> new FoundService(hit.service(), hit.service().topic(), hit.score(), true))
                .toList();
    }

    /** What may be meant, where nothing is sure. */
    List<ServiceText> near(List<ServiceSearch.Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.score() >= WORTH_OFFERING)
                .limit(MOST)
                .map(ServiceSearch.Hit::service)
                .toList();
    }

    private static double byTopic(double confidence, double words) {
        return confidence * (BY_TOPIC + (1 - BY_TOPIC) * words);
    }

    private Optional<Place> place(Question question) {
        @Nullable String region = question.reader().region();
        return region == null ? Optional.empty() : places.find(region);
    }
}
