package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Coordinates;
import org.wegwijs.content.Nearby;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.content.ServiceText;
import org.wegwijs.content.Services;
import org.wegwijs.language.LanguageTag;

/** The services near a person, as a list with the telephone number and whether each is open. */
@Component
final class NearReplies {

    /** More than this is a directory, not an answer. */
    private static final int NEAR = 5;

    private final Services services;
    private final Places places;
    private final ServiceHours hours;
    private final Sayings sayings;

    NearReplies(Services services, Places places, ServiceHours hours, Sayings sayings) {
        this.services = services;
        this.places = places;
        this.hours = hours;
        this.sayings = sayings;
    }

    /**
     * The nearest services about any of these topics.
     *
     * @param shared where the person is; from the centre of the place where it was not shared
     * @param home where the person lives: a municipality, or only a country
     */
    Reply near(Set<String> topics, Optional<Coordinates> shared, Optional<Place> home, LanguageTag language) {
        Coordinates from = shared.orElseGet(() -> home.map(Place::centre).orElse(new Coordinates(0, 0)));
        List<Nearby> found = services.near(from, home, topics, language, NEAR);
        if (found.isEmpty()) {
            return sayings.withHome(sayings.text(language, "near.none"), List.of(), language);
        }
        StringBuilder list = new StringBuilder(introduction(shared, home, language));
        List<Button> buttons = new ArrayList<>();
        for (Nearby one : found) {
            list.append("\n\n").append(line(one, language));
            buttons.add(ServiceReplies.button(one.service()));
        }
        return sayings.withHome(list.toString(), buttons, language);
    }

    private String introduction(Optional<Coordinates> shared, Optional<Place> home, LanguageTag language) {
        if (shared.isPresent()) {
            return sayings.text(language, "near.from-here");
        }
        return home.filter(place -> !place.isCountry())
                .map(place -> sayings.text(language, "near.from-centre", Map.of("place", place.nameIn(language))))
                .orElseGet(() -> sayings.text(language, "near.no-place"));
    }

    private String line(Nearby one, LanguageTag language) {
        ServiceText service = one.service();
        List<String> lines = new ArrayList<>();
        lines.add("**" + Markdown.literal(service.name()) + "**");
        if (one.km() != null) {
            lines.add(sayings.text(language, "near.km", Map.of("km", Math.round(one.km() * 10) / 10.0)));
        }
        service.contact().phones().stream()
                .findFirst()
                .ifPresent(
                        phone -> lines.add(sayings.text(language, "service.phone", Map.of("number", phone.number()))));
        if (service.hours().known()
                || service.locations().stream().anyMatch(at -> at.hours().known())) {
            lines.add(hours.now(one.open(), service, language));
        }
        return String.join("\\\n", lines);
    }

    /** The listed place of an id; empty for one that is not listed. */
    Optional<Place> place(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(places::find);
    }
}
