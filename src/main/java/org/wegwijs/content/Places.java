package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;

/** The countries and municipalities that the assistant knows, as {@code starter/places.csv} lists them. */
@Component
public final class Places {

    private final List<Place> all;
    private final PlaceNames municipalityNames;
    private final PlaceNames countryNames;

    /** Throws {@link FaultyFiles} with all faults of the list. */
    @Autowired
    Places(SourceFiles files) {
        this(faultless(files));
    }

    Places(List<Place> all) {
        this.all = List.copyOf(all);
        this.municipalityNames =
                new PlaceNames(all.stream().filter(place -> !place.isCountry()).toList());
        this.countryNames = new PlaceNames(all.stream().filter(Place::isCountry).toList());
    }

    /** Whatever places can be read, and every fault of the file. */
    public static Places lenient(SourceFiles files, Collection<Fault> faults) {
        return new Places(PlaceFile.read(files, faults));
    }

    public Optional<Place> find(String id) {
        return all.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /**
     * Where somebody is taken to live for a choice of services: where they said, else in the first country of the list, whose
     * services they are most likely to need; never in all countries at once.
     */
    Optional<Place> assumed(Optional<Place> told) {
        return told.or(() -> all.stream().filter(Place::isCountry).findFirst());
    }

    /**
     * The municipalities of a country, in the order of the list.
     *
     * @param country ISO 3166 alpha-2
     */
    public List<Place> in(String country) {
        return all.stream()
                .filter(place -> !place.isCountry() && place.country().equals(country))
                .toList();
    }

    /** The codes of the countries that are listed, ISO 3166 alpha-2. */
    public List<String> countries() {
        return all.stream().filter(Place::isCountry).map(Place::id).toList();
    }

    /**
     * The place that somebody typed, alone or in a text of up to six words: in any listed spelling, in other letters, or
     * with a small {@linkplain org.wegwijs.language.Typing#tolerated mistake}. A municipality before a country; empty
     * where two places are as likely.
     */
    public Optional<Place> named(String typed) {
        return municipalityNames.find(typed).or(() -> countryNames.find(typed));
    }

    /**
     * The municipality whose centre is nearest, if the point lies within its radius.
     *
     * @throws IllegalArgumentException if there is no such point on the earth
     */
    public Optional<Place> nearest(double latitude, double longitude) {
        Coordinates here = new Coordinates(latitude, longitude);
        return all.stream()
                .filter(place -> !place.isCountry() && here.kilometresTo(place.centre()) <= place.radiusKm())
                .min(Comparator.comparingDouble(place -> here.kilometresTo(place.centre())));
    }

    private static List<Place> faultless(SourceFiles files) {
        List<Fault> faults = new ArrayList<>();
        List<Place> places = PlaceFile.read(files, faults);
        FaultyFiles.refuse(faults);
        return places;
    }
}
