package org.wegwijs.content.editing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Coordinates;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;

/** Where a service can be, so that a point whose two numbers changed places is noticed. */
@Component
class Whereabouts {

    /** From the centre of a municipality; kilometres. */
    private static final int NEAR = 150;

    /** From the centre of a country, of which there may be no municipality in the list. */
    private static final int NEAR_COUNTRY = 600;

    private final Places places;

    Whereabouts(Places places) {
        this.places = places;
    }

    /**
     * The point that is meant, where this one is far from where the service is and near it with its numbers the other way
     * round.
     *
     * @param names of its town and of the regions it is for; where the list has none of them, all countries of the list
     */
    Optional<Coordinates> meant(Coordinates at, List<String> names) {
        if (Math.abs(at.longitude()) > 90) {
            return Optional.empty();
        }
        Coordinates turned = new Coordinates(at.longitude(), at.latitude());
        List<Place> around = names.stream()
                .flatMap(name -> places.find(name).or(() -> places.named(name)).stream())
                .toList();
        List<Place> known = around.isEmpty()
                ? places.countries().stream()
                        .flatMap(country -> places.find(country).stream())
                        .toList()
                : around;
        return near(turned, known) && !near(at, known) ? Optional.of(turned) : Optional.empty();
    }

    private static boolean near(Coordinates at, List<Place> known) {
        return known.stream()
                .anyMatch(place -> at.kilometresTo(place.centre()) <= (place.isCountry() ? NEAR_COUNTRY : NEAR));
    }
}
