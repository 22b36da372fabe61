package org.wegwijs.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;

/** All services, each whole in one language. Reading them asks the database only after a change. */
@Component
public class Services {

    private final ServiceEditions editions;
    private final ServiceWriting writing;
    private final ServiceReading reading;
    private final Places places;
    private final OpenNow openNow;

    Services(ServiceEditions editions, ServiceWriting writing, ServiceReading reading, Places places, OpenNow openNow) {
        this.editions = editions;
        this.writing = writing;
        this.reading = reading;
        this.places = places;
        this.openNow = openNow;
    }

    /** The service as it is kept, in its source language, shown or not. */
    public Optional<ServiceDraft> kept(String slug) {
        return editions.any(slug).map(ServiceEdition::source);
    }

    /** The service as lists show it, whether or not it is shown to people. */
    public Optional<Listed> listed(String slug) {
        return editions.any(slug).map(ServiceEdition::listed);
    }

    /** Everything that is kept, by slug. */
    public List<Listed> listed() {
        return editions.kept().stream().map(ServiceEdition::listed).toList();
    }

    /**
     * Takes the service out of every channel, or lets it be shown again, in the caller's transaction if there is one.
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public void withhold(String slug, boolean out) {
        writing.withhold(slug, out);
    }

    /** Whether there is such a service, shown or withheld. */
    public boolean exists(String slug) {
        return editions.any(slug).isPresent();
    }

    /**
     * The service in this language, or whole in the next that it falls back to; the result says which. Empty where there
     * is no such service, it is not active or its last day has passed.
     */
    public Optional<ServiceText> find(String slug, LanguageTag language) {
        return editions.shown(slug).map(edition -> edition.in(language));
    }

    /**
     * Those about any of these topics that are for people of this place: first those of the municipality, then those of
     * the country, then European ones. Where no place is known, those of the first country of
     * the list and the European ones.
     */
    public List<ServiceText> about(Set<String> topics, Optional<Place> place, LanguageTag language) {
        Reach reach = new Reach(places.assumed(place));
        return editions.about(topics).stream()
                .filter(edition -> reach.includes(regions(edition)))
                .sorted(Comparator.comparingInt(edition -> reach.rank(regions(edition))))
                .map(edition -> edition.in(language))
                .toList();
    }

    /** The same for a reader of whom the country is known, or not even that. */
    public List<ServiceText> about(Set<String> topics, Reader reader, LanguageTag language) {
        return about(topics, Optional.ofNullable(reader.region()).flatMap(places::find), language);
    }

    /**
     * Services for somebody at this point: first those with a location within {@value NearestServices#FARTHEST_KM} km, the
     * nearest first, then those to call or write to: of the municipality, of the country, of Europe.
     *
     * @param place where the person lives; services of other municipalities only are left out. Where the municipality is
     *     not known, it is the listed one around the point, if there is one
     * @param topics any of which the service has; all services where there is none
     * @param limit at most so many
     */
    public List<Nearby> near(
            Coordinates from, Optional<Place> place, Set<String> topics, LanguageTag language, int limit) {
        Optional<Place> home = place.filter(known -> !known.isCountry())
                .or(() -> places.nearest(from.latitude(), from.longitude()))
                .or(() -> place);
        Reach assumed = new Reach(places.assumed(home));
        List<ServiceText> texts = (topics.isEmpty() ? editions.shown() : editions.about(topics))
                .stream()
                        .map(edition -> edition.in(language))
                        // Who can be walked to is told by the point; who can be called, by the country.
                        .filter(service -> !service.locations().isEmpty() || assumed.includes(service.regions()))
                        .toList();
        return new NearestServices(from, new Reach(home), openNow).of(texts, limit);
    }

    /** Whether it is open at this moment: by its own hours, or where it lists none, at its first location. */
    public Openness openness(ServiceText service) {
        return openNow.of(
                service.hours().known() || service.locations().isEmpty()
                        ? service.hours()
                        : service.locations().get(0).hours());
    }

    /** Whether this location of it is open at this moment: by its own hours, else by those of the service. */
    public Openness openness(ServiceText service, ServiceLocation location) {
        return openNow.of(location.hours().known() ? location.hours() : service.hours());
    }

    /**
     * Reads an HSDS 3.0 service; empty, with all faults, where anything is wrong.
     *
     * @param file named {@code <slug>.json}
     */
    public Optional<ServiceDraft> read(SourceFile file, Collection<Fault> faults) {
        return reading.read(file, faults);
    }

    /**
     * Adds the service or replaces the one of the same slug, in the caller's transaction if there is one. Translations of
     * texts that have changed need review from then on; those of other texts stay.
     *
     * @throws IllegalArgumentException if an article has this id
     */
    public void save(ServiceDraft draft) {
        writing.save(draft);
    }

    /**
     * Adds or replaces translations of texts of one service. One that was made from another source text than the service
     * now has needs review whatever its state says.
     *
     * @throws IllegalArgumentException if there is no such service or text
     */
    public void translate(String slug, Collection<SegmentTranslation> words) {
        writing.translate(slug, words);
    }

    private static List<String> regions(ServiceEdition edition) {
        return edition.source().text().regions();
    }
}
