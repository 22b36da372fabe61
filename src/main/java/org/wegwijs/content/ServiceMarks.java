package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Wegwijs needs of a service and HSDS has no field for: the {@code attributes} of the service, by their link_type. */
final class ServiceMarks {

    private final JsonPlace service;
    private final List<JsonPlace> attributes;

    ServiceMarks(JsonPlace service) {
        this.service = service;
        this.attributes = service.items("attributes");
        attributes.forEach(attribute -> attribute.required("id"));
    }

    String slug(String fileName) {
        String slug = one("slug");
        if (!slug.isEmpty() && !slug.matches(FrontMatter.ID)) {
            fault("slug", "'" + slug + "' is no id: lower case letters, digits and hyphens, at most 24");
        } else if (!slug.isEmpty() && !fileName.equals(slug + ".json")) {
            fault("slug", "'" + slug + "' is not the name of the file");
        }
        return slug;
    }

    Set<String> topics(Topics topics) {
        Set<String> found = new LinkedHashSet<>();
        for (JsonPlace attribute : all("topic")) {
            String topic = attribute.required("value");
            if (topics.exists(topic)) {
                found.add(topic);
            } else if (!topic.isEmpty()) {
                attribute.fault("value", "unknown topic '" + topic + "'; " + Topics.FILE + " lists all");
            }
        }
        if (all("topic").isEmpty()) {
            missing("topic");
        }
        return found;
    }

    Set<CareMark> care() {
        Set<CareMark> found = new LinkedHashSet<>();
        for (JsonPlace attribute : all("care")) {
            Optional<CareMark> mark = CareMark.of(attribute.required("value"));
            mark.ifPresent(found::add);
            if (mark.isEmpty()) {
                List<String> known =
                        Arrays.stream(CareMark.values()).map(CareMark::id).toList();
                attribute.fault("value", "unknown care mark; known are " + String.join(", ", known));
            }
        }
        return found;
    }

    boolean closedOnHolidays() {
        String value = all("holidays").isEmpty() ? "open" : one("holidays");
        if (!Set.of("open", "closed", "").contains(value)) {
            fault("holidays", "'" + value + "' is not known; open or closed");
        }
        return value.equals("closed");
    }

    String sourceName() {
        return one("source-name");
    }

    /** Null, with a fault, where there is none. */
    @Nullable
    URI source() {
        one("source");
        return all("source").isEmpty() ? null : all("source").get(0).address("value");
    }

    /** Null, with a fault, where there is none. */
    @Nullable
    LocalDate validUntil() {
        String text = one("valid-until");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault("valid-until", "'" + text + "' is no date: year-month-day, like 2027-05-22");
            return null;
        }
    }

    void fault(String linkType, String what) {
        List<JsonPlace> found = all(linkType);
        if (found.isEmpty()) {
            service.fault("attributes", what);
        } else {
            found.get(0).fault("value", what);
        }
    }

    /** The value of the only attribute of a kind; empty, with a fault, where there is none or more. */
    private String one(String linkType) {
        List<JsonPlace> found = all(linkType);
        if (found.isEmpty()) {
            missing(linkType);
            return "";
        }
        if (found.size() > 1) {
            found.get(1).fault("'" + linkType + "' stands twice");
        }
        return found.get(0).required("value");
    }

    private void missing(String linkType) {
        service.fault("attributes", "lack one with the link_type '" + linkType + "'");
    }

    private List<JsonPlace> all(String linkType) {
        return attributes.stream()
                .filter(attribute -> linkType.equals(attribute.text("link_type")))
                .toList();
    }
}
