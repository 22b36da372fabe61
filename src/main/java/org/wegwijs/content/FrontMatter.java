package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.Fault;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;

/** The block of facts at the head of an article file, read field by field so that every fault is found. */
final class FrontMatter {

    static final String ID = "[a-z0-9][a-z0-9-]{0,23}";

    private static final Set<String> FIELDS = Set.of(
            "id", "topic", "phases", "audiences", "care", "region", "language", "sources", "checked", "valid-until");

    private static final Set<String> OF_PRACTICES =
            Set.of("kind", "topics", "country", "organisation", "group", "principles", "activities");

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private final YamlNode node;
    private final Collection<Fault> faults;

    FrontMatter(YamlNode node, Collection<Fault> faults) {
        this.node = node;
        this.faults = faults;
        Set<String> fields = new HashSet<>(FIELDS);
        if (node.field("kind") != null) {
            fields.addAll(OF_PRACTICES);
        }
        node.refuseOthers(fields, "", faults);
    }

    /** Also refuses an id that is not the name of the file. */
    String id(String fileName) {
        String id = node.required("id", "", faults);
        if (!id.isEmpty() && !id.matches(ID)) {
            fault("id", "'" + id + "' is no id: lower case letters, digits and hyphens, at most 24");
        } else if (!id.isEmpty() && !fileName.equals(id + ".md")) {
            fault("id", "'" + id + "' is not the name of the file");
        }
        return id;
    }

    String topic(Topics topics) {
        String topic = node.required("topic", "", faults);
        if (!topic.isEmpty() && !topics.exists(topic)) {
            fault("topic", "unknown topic '" + topic + "'; " + Topics.FILE + " lists all");
        }
        return topic;
    }

    Set<Phase> phases() {
        return marks("phases", Phase.class, Phase::of, Phase::id, true);
    }

    Set<Audience> audiences() {
        return marks("audiences", Audience.class, Audience::of, Audience::id, true);
    }

    Set<CareMark> care() {
        return marks("care", CareMark.class, CareMark::of, CareMark::id, false);
    }

    String region() {
        String region = node.required("region", "", faults);
        if (!region.isEmpty() && !region.equals(Reader.EVERYWHERE) && !REGIONS.contains(region)) {
            fault("region", "unknown region '" + region + "'; a country's two capital letters, or EU");
        }
        return region;
    }

    Optional<LanguageTag> language() {
        String tag = node.required("language", "", faults);
        Optional<LanguageTag> language = LanguageTag.parse(tag);
        if (!tag.isEmpty() && language.isEmpty()) {
            fault("language", "'" + tag + "' is no language tag");
        }
        return language;
    }

    List<Source> sources() {
        YamlNode list = node.field("sources");
        if (list == null || list.items().isEmpty()) {
            faults.add((list == null ? node : list).fault("", "'sources' names no source"));
            return List.of();
        }
        return list.items().stream().map(this::source).toList();
    }

    /** Null, with a fault, where there is none. */
    @Nullable
    LocalDate date(String field) {
        String text = node.required(field, "", faults);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(field, "'" + text + "' is no date: year-month-day, like 2026-11-21");
            return null;
        }
    }

    /** What a practice has besides; null where this is none. */
    @Nullable
    PracticeFacts practice(Topics known, List<Segment> segments) {
        if (node.field("kind") == null) {
            return null;
        }
        if (!"practice".equals(node.text("kind"))) {
            fault("kind", "'" + node.text("kind") + "' is no kind of article; 'practice' is the only one");
        }
        String country = node.required("country", "", faults);
        if (!country.isEmpty() && !REGIONS.contains(country)) {
            fault("country", "'" + country + "' is no country; two capital letters");
        }
        List<String> told = segments.stream().map(Segment::id).toList();
        List<String> first = told.subList(0, Math.min(told.size(), PracticeFacts.SEGMENTS.size()));
        if (!first.equals(PracticeFacts.SEGMENTS)
                || !PracticeFacts.MAY_FOLLOW.containsAll(told.subList(first.size(), told.size()))) {
            fault(
                    "kind",
                    "a practice tells " + String.join(", ", PracticeFacts.SEGMENTS) + ", then perhaps "
                            + String.join(", ", PracticeFacts.MAY_FOLLOW));
        }
        List<String> further = words("topics", false);
        further.stream()
                .filter(topic -> !known.exists(topic))
                .forEach(topic -> fault("topics", "unknown topic '" + topic + "'"));
        List<String> activities = words("activities", true);
        activities.stream()
                .filter(activity -> !activity.matches(PracticeFacts.ACTIVITY))
                .forEach(activity -> fault("activities", "'" + activity + "' is none of P1-P8, A1-A9, H1-H8"));
        Set<Integer> principles = new TreeSet<>();
        for (String principle : words("principles", true)) {
            if (principle.matches("\\d{1,2}")
                    && Integer.parseInt(principle) >= 1
                    && Integer.parseInt(principle) <= PracticeFacts.PRINCIPLES) {
                principles.add(Integer.valueOf(principle));
            } else {
                fault("principles", "'" + principle + "' is none of 1 to " + PracticeFacts.PRINCIPLES);
            }
        }
        return new PracticeFacts(
                country,
                node.required("organisation", "", faults),
                words("group", true),
                principles,
                new TreeSet<>(activities),
                new TreeSet<>(further));
    }

    private List<String> words(String field, boolean atLeastOne) {
        YamlNode list = node.field(field);
        if (list == null || !list.isSequence() || atLeastOne && list.items().isEmpty()) {
            fault(field, "'" + field + "' is missing; a list like [one, two]");
            return List.of();
        }
        return list.items().stream().map(item -> String.valueOf(item.text())).toList();
    }

    void fault(String field, String what) {
        YamlNode place = node.field(field);
        faults.add((place == null ? node : place).fault(field, what));
    }

    private Source source(YamlNode entry) {
        entry.refuseOthers(Set.of("name", "address"), "sources", faults);
        String name = entry.required("name", "sources", faults);
        String address = entry.required("address", "sources", faults);
        if (!address.isEmpty() && !isWebAddress(address)) {
            faults.add(entry.fault("sources", "'" + address + "' is no web address"));
        }
        return new Source(name, address);
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && Set.of("https", "http").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private <E extends Enum<E>> Set<E> marks(
            String field, Class<E> type, Function<String, Optional<E>> of, Function<E, String> id, boolean atLeastOne) {
        EnumSet<E> found = EnumSet.noneOf(type);
        YamlNode list = node.field(field);
        if (list == null || !list.isSequence()) {
            fault(field, "'" + field + "' is missing; a list like [" + id.apply(type.getEnumConstants()[0]) + "]");
            return found;
        }
        for (YamlNode item : list.items()) {
            Optional<E> mark = of.apply(String.valueOf(item.text()));
            mark.ifPresent(found::add);
            if (mark.isEmpty()) {
                List<String> known =
                        Arrays.stream(type.getEnumConstants()).map(id).toList();
                faults.add(item.fault(field, "unknown '" + item.text() + "'; known are " + String.join(", ", known)));
            }
        }
        if (atLeastOne && list.items().isEmpty()) {
            fault(field, "lists nothing");
        }
        return found;
    }
}
