package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** Finds services by what people type: by their own names, and by what is said of them in any language. */
@Component
public class ServiceSearch {

    private static final int CANDIDATES = 20;

    /** As with articles: a service that holds a third of what is asked is meant. */
    private static final double ENOUGH = 1 / 3.0;

    /** More words than this are a sentence, not a name. */
    private static final int LONGEST_NAME = 5;

    /** A shorter word alone names too many things; a number of three digits names one. */
    private static final int SHORTEST_NAME = 3;

    private final ServiceEditions editions;
    private final Places places;
    private final TextSearch texts = new TextSearch(PackedIndexes.load(PackedIndexes.SERVICES));

    /**
     * A service that may be what was asked for.
     *
     * @param score 0 to 1
     * @param named whether nothing was typed but its name, or a part of it
     */
    public record Hit(ServiceText service, double score, boolean named) {}

    ServiceSearch(ServiceEditions editions, Places places, StarterContent starter) {
        this.editions = editions;
        this.places = places;
        starter.importOnce();
        texts.fill(SearchText.ofServices(editions.all()));
    }

    /**
     * The services nearest to a text that are for people of the reader's place, best first: those that it names, and of
     * equals the local ones, then the national.
     *
     * @param limit how many at most, above 0
     */
    public List<Hit> search(String text, LanguageTag language, Reader reader, int limit) {
        Reach reach =
                new Reach(places.assumed(Optional.ofNullable(reader.region()).flatMap(places::find)));
        List<Hit> hits = new ArrayList<>(named(text, reach, language));
        Set<String> found = hits.stream().map(hit -> hit.service().id()).collect(Collectors.toSet());
        List<Hit> likely = new ArrayList<>();
        for (LanguageIndex.Match match : texts.search(text, language, null, CANDIDATES)) {
            editions.shown(match.id())
                    .map(edition -> edition.in(language))
                    .filter(service -> !found.contains(service.id()) && reach.includes(service.regions()))
                    .ifPresent(service -> likely.add(new Hit(service, Math.min(1, match.share() / ENOUGH), false)));
        }
        likely.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(hit -> rank(reach, hit)));
        hits.addAll(likely);
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    private List<Hit> named(String text, Reach reach, LanguageTag language) {
        Set<String> typed = SearchTerms.words(NormalText.of(text));
        if (typed.isEmpty()
                || typed.size() > LONGEST_NAME
                || typed.stream().noneMatch(word -> word.length() >= SHORTEST_NAME)) {
            return List.of();
        }
        return editions.shown().stream()
                .filter(edition -> edition.nameWords().containsAll(typed)
                        && reach.includes(edition.source().text().regions()))
                .map(edition -> new Hit(edition.in(language), 1, true))
                .sorted(Comparator.comparingInt(hit -> rank(reach, hit)))
                .toList();
    }

    private static int rank(Reach reach, Hit hit) {
        return reach.rank(hit.service().regions());
    }

    /**
     * Tells which words questions are made of whatever they are about, so that those count less.
     *
     * @param shares of questions that hold a word, 0 to 1; words as {@link NormalText} writes them
     */
    public void damp(Map<String, Double> shares) {
        texts.damp(shares);
    }

    /** Brings the indexes in line with what is shown of one service. */
    void update(String slug) {
        Map<LanguageTag, ServiceText> shown =
                editions.any(slug).map(ServiceEdition::texts).orElse(Map.of());
        update(Set.of(slug), shown.keySet());
    }

    /** The same for many at once of which only these languages have changed; an id of none is passed over. */
    void update(Collection<String> slugs, Set<LanguageTag> languages) {
        Map<LanguageTag, List<SearchText>> now = new HashMap<>();
        for (String slug : slugs) {
            Map<LanguageTag, ServiceText> shown =
                    editions.any(slug).map(ServiceEdition::texts).orElse(Map.of());
            texts.keepOnly(slug, shown.keySet());
            shown.forEach((language, text) -> {
                if (languages.contains(language)) {
                    now.computeIfAbsent(language, none -> new ArrayList<>()).add(SearchText.of(text));
                }
            });
        }
        now.forEach(texts::put);
    }
}
