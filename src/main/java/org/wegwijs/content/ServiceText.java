package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * What a reader sees of a service in one language.
 *
 * @param id the slug: {@code nl-legal-desk}
 * @param name the service's own, never translated
 * @param organization the name of who gives it, never translated
 * @param language of this text; not always the one asked for, which the caller has to tell the reader
 * @param machineDrafted whether a machine translated any part of it and nobody has reviewed that yet
 * @param description plain words
 * @param alert a change or danger to know first
 * @param topics at least one, in the order of the file
 * @param regions ids of {@link Places}, or {@code EU}; at least one
 * @param locations in the order of the file; from {@link Services#near} the nearest first
 * @param hours of the service; a location may have its own
 * @param checked the day the facts were compared with the source
 */
public record ServiceText(
        String id,
        String name,
        String organization,
        LanguageTag language,
        boolean machineDrafted,
        String description,
        @Nullable String alert,
        Set<String> topics,
        Set<CareMark> care,
        List<String> regions,
        Contact contact,
        List<ServiceLocation> locations,
        Hours hours,
        Terms terms,
        String sourceName,
        URI sourceAddress,
        LocalDate checked) {

    public ServiceText {
        topics = Collections.unmodifiableSet(new LinkedHashSet<>(topics));
        care = Set.copyOf(care);
        regions = List.copyOf(regions);
        locations = List.copyOf(locations);
    }

    /** What it is about first of all; danger, which is answered apart, only where nothing else is. */
    public String topic() {
        return topics.stream()
                .filter(topic -> !topic.startsWith("crisis."))
                .findFirst()
                .orElseGet(() -> topics.iterator().next());
    }

    /** What is translated, in order. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        in(language, machineDrafted, (id, text) -> {
            segments.add(new Segment(id, text));
            return text;
        });
        return List.copyOf(segments);
    }

    /**
     * The same service in other words.
     *
     * @param words gives for the id of a segment and its present text the new one
     */
    ServiceText in(LanguageTag other, boolean machine, BinaryOperator<String> words) {
        return new ServiceText(
                id,
                name,
                organization,
                other,
                machine,
                words.apply("description", description),
                say("alert", alert, words),
                topics,
                care,
                regions,
                new Contact(
                        each(
                                contact.phones(),
                                (i, phone) -> new Phone(
                                        phone.number(),
                                        say("phone-" + i, phone.description(), words),
                                        phone.languages())),
                        contact.url(),
                        contact.email()),
                each(
                        locations,
                        (k, at) -> new ServiceLocation(
                                at.physical(),
                                at.name(),
                                at.address(),
                                at.coordinates(),
                                in(at.hours(), "location-" + k + "-schedule-", words))),
                in(hours, "schedule-", words),
                new Terms(
                        say("eligibility", terms.eligibility(), words),
                        say("application", terms.application(), words),
                        each(terms.documents(), (i, document) -> words.apply("document-" + i, document)),
                        each(
                                terms.costs(),
                                (i, cost) -> new Cost(cost.option(), say("cost-" + i, cost.description(), words))),
                        say("fees", terms.fees(), words),
                        terms.languages(),
                        say("interpretation", terms.interpretation(), words)),
                sourceName,
                sourceAddress,
                checked);
    }

    ServiceText withLocations(List<ServiceLocation> ordered) {
        return new ServiceText(
                id,
                name,
                organization,
                language,
                machineDrafted,
                description,
                alert,
                topics,
                care,
                regions,
                contact,
                ordered,
                hours,
                terms,
                sourceName,
                sourceAddress,
                checked);
    }

    private static Hours in(Hours hours, String prefix, BinaryOperator<String> words) {
        return new Hours(
                each(
                        hours.schedules(),
                        (i, schedule) ->
                                new Schedule(schedule.opening(), say(prefix + i, schedule.description(), words))),
                hours.zone(),
                hours.country(),
                hours.closedOnHolidays());
    }

    private static @Nullable String say(String id, @Nullable String text, BinaryOperator<String> words) {
        return text == null ? null : words.apply(id, text);
    }

    private interface Numbered<T> {
        T at(int index, T old);
    }

    private static <T> List<T> each(List<T> all, Numbered<T> change) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> change.at(i, all.get(i)))
                .toList();
    }
}
