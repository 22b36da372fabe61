package org.wegwijs.conversation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.wegwijs.content.Phone;
import org.wegwijs.content.Place;
import org.wegwijs.content.ServiceLocation;
import org.wegwijs.content.ServiceShowing;
import org.wegwijs.content.ServiceText;
import org.wegwijs.content.Services;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;

/** One service as a reply: in full, its place on the map, its number to save. */
@Component
final class ServiceReplies implements ServiceShowing {

    private final Services services;
    private final ServiceHours hours;
    private final Provenance provenance;
    private final Sayings sayings;

    ServiceReplies(Services services, ServiceHours hours, Provenance provenance, Sayings sayings) {
        this.services = services;
        this.hours = hours;
        this.provenance = provenance;
        this.sayings = sayings;
    }

    /** Services to offer under an answer, the local first. */
    List<Button> buttons(String topic, Optional<Place> home, LanguageTag language, int most) {
        return services.about(Set.of(topic), home, language).stream()
                .limit(most)
                .map(ServiceReplies::button)
                .toList();
    }

    static Button button(ServiceText service) {
        return Button.press(service.name(), Press.of(Kind.SERVICE, service.id()).data());
    }

    /** One service in full; what is gone is said. */
    Reply service(String id, LanguageTag language) {
        return services.find(id, language)
                .map(service -> shown(service, language))
                .orElseGet(() -> sayings.gone(language));
    }

    @Override
    public Reply shown(ServiceText service, LanguageTag language) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + Markdown.literal(service.name()) + "**");
        if (service.alert() != null) {
            parts.add("**" + service.alert() + "**");
        }
        parts.add(service.description());
        add(parts, phones(service, language));
        add(parts, addresses(service, language));
        add(parts, hours.all(service, language));
        add(parts, terms(service, language));
        parts.add(provenance.line(service, language));
        parts.addAll(provenance.labels(service.machineDrafted(), service.language(), language));
        return Reply.of(language.value(), String.join("\n\n", parts))
                .withRows(ButtonRows.of(
                        ways(service, language), List.of(sayings.menu().homeButton(language))));
    }

    private List<String> phones(ServiceText service, LanguageTag language) {
        return service.contact().phones().stream()
                .map(phone -> sayings.text(language, "service.phone", Map.of("number", phone.number()))
                        + (phone.description() == null ? "" : " – " + phone.description()))
                .toList();
    }

    private List<String> addresses(ServiceText service, LanguageTag language) {
        return service.locations().stream()
                .flatMap(at -> Optional.ofNullable(at.address()).stream()
                        .map(address -> sayings.text(language, "service.address", Map.of("address", address.line()))))
                .toList();
    }

    private List<String> terms(ServiceText service, LanguageTag language) {
        List<String> lines = new ArrayList<>();
        for (Cost cost : service.terms().costs()) {
            lines.add(sayings.text(language, "service.cost." + cost.option().id())
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
            lines.add(key == null ? words : sayings.text(language, key, Map.of("text", words)));
        }
    }

    private List<Button> ways(ServiceText service, LanguageTag language) {
        List<Button> ways = new ArrayList<>();
        located(service).ifPresent(at -> ways.add(sayings.press(language, "service.map", Kind.MAP, service.id())));
        if (located(service).isEmpty()) {
            addressed(service)
                    .ifPresent(address -> ways.add(Button.open(sayings.label(language, "service.map"), map(address))));
        }
        savable(service)
                .ifPresent(phone -> ways.add(sayings.press(language, "service.save", Kind.NUMBER, service.id())));
        URI page = service.contact().url();
        if (page != null) {
            ways.add(Button.open(sayings.label(language, "service.page"), page));
        }
        ways.add(sayings.press(language, "service.wrong", Kind.WRONG, service.id(), "ask"));
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
                .withRows(List.of(List.of(Button.open(sayings.label(language, "service.map"), URI.create(link)))))
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
                                + sayings.text(
                                        language,
                                        "service.phone",
                                        Map.of("number", phone.get().number())))
                .as(Card.number(service.get().name(), phone.get().number()));
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

    private static void add(List<String> parts, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(String.join("\\\n", lines));
        }
    }
}
