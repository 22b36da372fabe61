package org.wegwijs.conversation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/**
 * What a link or a printed code says of who follows it: {@code nl-tilburg_ar} is somebody in Tilburg who reads Arabic.
 * Either part may stand alone.
 */
@Component
final class Invitations {

    private final Places places;
    private final Languages languages;

    Invitations(Places places, Languages languages) {
        this.places = places;
        this.languages = languages;
    }

    /** The facts in the payload; none where it is no invitation of ours. */
    Map<String, String> read(String payload) {
        Map<String, String> facts = new HashMap<>();
        for (String part : payload.strip().split("_", 2)) {
            Optional<Place> place = places.find(part.toLowerCase(Locale.ROOT)).or(() -> places.find(part));
            place.ifPresent(found -> {
                facts.put("country", found.country());
                if (!found.isCountry()) {
                    facts.put("place", found.id());
                }
            });
            if (place.isEmpty()) {
                languages.offered().stream()
                        .filter(tag -> tag.value().equalsIgnoreCase(part))
                        .findFirst()
                        .map(LanguageTag::value)
                        .ifPresent(tag -> facts.put("language", tag));
            }
        }
        return facts;
    }
}
