package org.wegwijs.announcement;

import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.conversation.Recipient;

/** What the clock says where people live. */
@Component
class Zones {

    /** Of whom nothing is known: where most of those who say nothing are. */
    static final ZoneId USUAL = ZoneId.of("Europe/Amsterdam");

    private final Places places;

    Zones(Places places) {
        this.places = places;
    }

    ZoneId of(Recipient recipient) {
        return of(recipient.place(), recipient.country());
    }

    private ZoneId of(@Nullable String place, @Nullable String country) {
        return Stream.of(place, country)
                .flatMap(Stream::ofNullable)
                .flatMap(id -> places.find(id).stream())
                .map(Place::zone)
                .findFirst()
                .orElse(USUAL);
    }

    /** Those of an audience, as names in order; the usual one where it is not about places. */
    Set<String> of(Audience audience) {
        Set<String> zones = new TreeSet<>();
        audience.places()
                .forEach(id -> places.find(id)
                        .ifPresent(place -> zones.add(place.zone().getId())));
        if (zones.isEmpty()) {
            zones.add(USUAL.getId());
        }
        return zones;
    }
}
