package org.wegwijs.conversation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Card;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Coordinates;
import org.wegwijs.content.Cost;
import org.wegwijs.content.Nearby;
import org.wegwijs.content.Phone;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.content.ServiceHints;
import org.wegwijs.content.ServiceLocation;
import org.wegwijs.content.ServiceText;
import org.wegwijs.content.Services;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;

/** Services as replies: those near a person, one of them in full, its place on the map, its number to save. */
@Component
final class ServiceReplies {

    /** What people can say is wrong; each has a text of its name. */
    static final List<String> WRONG = List.of("phone", "hours", "address", "gone", "other");

    /** More than this is a directory, not an answer. */
    private static final int NEAR = 5;

    private final Services services;
    private final ServiceHints hints;
    private final Places places;
    private final Provenance provenance;
    private final TopicMenu menu;
    private final Clock clock;

    ServiceReplies(
            Services services, ServiceHints hints, Places places, Provenance provenance, TopicMenu menu, Clock clock) {
        this.services = services;
        this.hints = hints;
        this.places = places;
        this.provenance = provenance;
        this.menu = menu;
        this.clock = clock;
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
            return withHome(Reply.of(language.value(), text(language, "near.none", Map.of())), List.of(), language);
        }
        StringBuilder list = new StringBuilder(introduction(shared, home, language));
        List<Button> buttons = new ArrayList<>();
        for (Nearby one : found) {
            list.append("\n\n").append(line(one, language));
            buttons.add(button(one.service()));
        }
        return withHome(Reply.of(language.value(), list.toString()), buttons, language);
    }

    private String introduction(Optional<Coordinates> shared, Optional<Place> home, LanguageTag language) {
        if (shared.isPresent()) {
            return text(language, "near.from-here", Map.of());
        }
        return home.filter(place -> !place.isCountry())
                .map(place -> text(language, "near.from-centre", Map.of("place", place.nameIn(language))))
                .orElseGet(() -> text(language, "near.no-place", Map.of()));
    }

    private String line(Nearby one, LanguageTag language) {
        ServiceText service = one.service();
        List<String> lines = new ArrayList<>();
        lines.add("**" + Markdown.literal(service.name()) + "**");
        if (one.km() != null) {
            lines.add(text(language, "near.km", Map.of("km", Math.round(one.km() * 10) / 10.0)));
        }
        service.contact().phones().stream()
                .findFirst()
                .ifPresent(phone -> lines.add(text(language, "service.phone", Map.of("number", phone.number()))));
        if (service.hours().known()
                || service.locations().stream().anyMatch(at -> at.hours().known())) {
            lines.add(hours(language).now(one.open(), today(service)));
        }
        return String.join("\\\n", lines);
    }

    /** Services to offer under an answer, the local first. */
    List<Button> buttons(String topic, Optional<Place> home, LanguageTag language, int most) {
        return services.about(Set.of(topic), home, language).stream()
                .limit(most)
                .map(ServiceReplies::button)
                .toList();
    }

    private static Button button(ServiceText service) {
        return Button.press(service.name(), Press.of(Kind.SERVICE, service.id()).data());
    }

    /** One service in full; what is gone is said. */
    Reply service(String id, LanguageTag language) {
        return services.find(id, language)
                .map(service -> whole(service, language))
                .orElseGet(() -> gone(language));
    }

    private Reply whole(ServiceText service, LanguageTag language) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + Markdown.literal(service.name()) + "**");
        if (service.alert() != null) {
            parts.add("**" + service.alert() + "**");
        }
        parts.add(service.description());
        add(parts, phones(service, language));
        add(parts, addresses(service, language));
        add(parts, hoursOf(service, language));
        add(parts, terms(service, language));
        parts.add(provenance.line(service, language));
        parts.addAll(provenance.labels(service.machineDrafted(), service.language(), language));
        return Reply.of(language.value(), String.join("\n\n", parts))
                .withRows(ButtonRows.of(ways(service, language), List.of(menu.homeButton(language))));
    }

    private List<String> phones(ServiceText service, LanguageTag language) {
        return service.contact().phones().stream()
                .map(phone -> text(language, "service.phone", Map.of("number", phone.number()))
                        + (phone.description() == null ? "" : " – " + phone.description()))
                .toList();
    }

    private List<String> addresses(ServiceText service, LanguageTag language) {
        return service.locations().stream()
                .flatMap(at -> Optional.ofNullable(at.address()).stream()
                        .map(address -> text(language, "service.address", Map.of("address", address.line()))))
                .toList();
    }

    private List<String> hoursOf(ServiceText service, LanguageTag language) {
        HoursText hours = hours(language);
        // A location often repeats what holds for the whole service.
        Set<String> lines = new LinkedHashSet<>(List.of(hours.now(services.openness(service), today(service))));
        lines.addAll(hours.lines(service.hours()));
        service.locations().forEach(at -> lines.addAll(hours.lines(at.hours())));
        return List.copyOf(lines);
    }

    private List<String> terms(ServiceText service, LanguageTag language) {
        List<String> lines = new ArrayList<>();
        for (Cost cost : service.terms().costs()) {
            lines.add(text(language, "service.cost." + cost.option().id(), Map.of())
                    + (cost.description() == null ? "" : " " + cost.description()));
        }
        addText(lines, null, service.terms().fees(), language);
        addText(lines, "service.eligibility", service.terms().eligibility(), language);
        addText(lines, "service.application", service.terms().application(), language);
        if (!service.terms().documents().isEmpty()) {
            addText(
                    lines,
                    "service.documents",
                    String.join("; ", service.terms().documents()),
                    language);
        }
        if (!service.terms().languages().isEmpty()) {
            String names = service.terms().languages().stream()
                    .map(spoken -> spoken.nameIn(language))
                    .collect(Collectors.joining(", "));
            addText(lines, "service.languages", names, language);
        }
        addText(lines, null, service.terms().interpretation(), language);
        return lines;
    }

    private void addText(List<String> lines, @Nullable String key, @Nullable String words, LanguageTag language) {
        if (words != null) {
            lines.add(key == null ? words : text(language, key, Map.of("text", words)));
        }
    }

    private List<Button> ways(ServiceText service, LanguageTag language) {
        List<Button> ways = new ArrayList<>();
        located(service).ifPresent(at -> ways.add(press(language, "service.map", Kind.MAP, service.id())));
        if (located(service).isEmpty()) {
            addressed(service)
                    .ifPresent(address -> ways.add(Button.open(label(language, "service.map"), map(address))));
        }
        savable(service).ifPresent(phone -> ways.add(press(language, "service.save", Kind.NUMBER, service.id())));
        URI page = service.contact().url();
        if (page != null) {
            ways.add(Button.open(label(language, "service.page"), page));
        }
        ways.add(press(language, "service.wrong", Kind.WRONG, service.id(), "ask"));
        return ways;
    }

    /** Where the service is, for a channel that can show a map, and as a link for the others. */
    Reply map(String id, LanguageTag language) {
        Optional<ServiceText> service = services.find(id, language);
        Optional<ServiceLocation> at = service.flatMap(ServiceReplies::located);
        if (service.isEmpty() || at.isEmpty()) {
            return service(id, language);
        }
        Coordinates point = Objects.requireNonNull(at.get().coordinates());
        ServiceLocation.Address address = at.get().address();
        String line = address == null ? service.get().name() : address.line();
        String link = "https://www.openstreetmap.org/?mlat=" + point.latitude() + "&mlon=" + point.longitude()
                + "#map=17/" + point.latitude() + "/" + point.longitude();
        return Reply.of(language.value(), "**" + Markdown.literal(service.get().name()) + "**\n\n" + line)
                .withRows(List.of(List.of(Button.open(label(language, "service.map"), URI.create(link)))))
                .as(Card.place(service.get().name(), line, point.latitude(), point.longitude()));
    }

    /** The number of the service, for a channel that can save it. */
    Reply number(String id, LanguageTag language) {
        Optional<ServiceText> service = services.find(id, language);
        Optional<Phone> phone = service.flatMap(ServiceReplies::savable);
        if (service.isEmpty() || phone.isEmpty()) {
            return service(id, language);
        }
        return Reply.of(
                        language.value(),
                        "**" + Markdown.literal(service.get().name()) + "**\n\n"
                                + text(
                                        language,
                                        "service.phone",
                                        Map.of("number", phone.get().number())))
                .as(Card.number(service.get().name(), phone.get().number()));
    }

    /** Asks what is wrong, and then keeps the hint for the people who look after the services. */
    Reply wrong(String id, String what, LanguageTag language) {
        if (services.exists(id) && WRONG.contains(what)) {
            hints.note(id, what, language);
            return withHome(
                    Reply.of(language.value(), text(language, "service.wrong.thanks", Map.of())), List.of(), language);
        }
        if (!services.exists(id)) {
            return gone(language);
        }
        List<Button> kinds = WRONG.stream()
                .map(kind -> press(language, "service.wrong." + kind, Kind.WRONG, id, kind))
                .toList();
        return withHome(Reply.of(language.value(), text(language, "service.wrong.ask", Map.of())), kinds, language);
    }

    private Reply gone(LanguageTag language) {
        return withHome(Reply.of(language.value(), text(language, "answer.gone", Map.of())), List.of(), language);
    }

    private Reply withHome(Reply reply, List<Button> buttons, LanguageTag language) {
        return reply.withRows(ButtonRows.of(buttons, List.of(menu.homeButton(language))));
    }

    private static Optional<ServiceLocation> located(ServiceText service) {
        return service.locations().stream()
                .filter(at -> at.physical() && at.coordinates() != null)
                .findFirst();
    }

    private static Optional<ServiceLocation.Address> addressed(ServiceText service) {
        return service.locations().stream()
                .filter(ServiceLocation::physical)
                .flatMap(at -> Optional.ofNullable(at.address()).stream())
                .findFirst();
    }

    /** A number in international form: a short one cannot be dialled from an address book abroad. */
    private static Optional<Phone> savable(ServiceText service) {
        return service.contact().phones().stream()
                .filter(phone -> phone.number().startsWith("+"))
                .findFirst();
    }

    private static URI map(ServiceLocation.Address address) {
        return URI.create("https://www.openstreetmap.org/search?query="
                + URLEncoder.encode(address.line(), StandardCharsets.UTF_8));
    }

    private LocalDate today(ServiceText service) {
        return LocalDate.now(clock.withZone(service.hours().zone()));
    }

    private static void add(List<String> parts, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(String.join("\\\n", lines));
        }
    }

    private HoursText hours(LanguageTag language) {
        return new HoursText(provenance.messages(), language);
    }

    private Button press(LanguageTag language, String key, Kind kind, String... parts) {
        return Button.press(label(language, key), Press.of(kind, parts).data());
    }

    private String text(LanguageTag language, String key, Map<String, ?> arguments) {
        return provenance.messages().text(language, key, arguments);
    }

    private String label(LanguageTag language, String key) {
        return provenance.messages().unlabelled(language, key, Map.of()).text();
    }

    /** The listed place of an id; empty for one that is not listed. */
    Optional<Place> place(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(places::find);
    }
}
