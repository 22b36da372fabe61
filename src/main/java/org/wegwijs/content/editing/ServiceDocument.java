package org.wegwijs.content.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The HSDS document of a service, right or wrong, with everything in it in the order that it has. */
final class ServiceDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ATTRIBUTES = "attributes";

    private final ObjectNode service;
    private final String slug;

    private ServiceDocument(ObjectNode service, String slug) {
        this.service = service;
        this.slug = slug;
    }

    /** Empty where the text is no JSON object. */
    static ServiceDocument of(String slug, String text) {
        return new ServiceDocument(node(text).orElseGet(JSON::createObjectNode), slug);
    }

    /** Pretty, in the order it has; the text itself where it is no JSON object. */
    static String tidy(String text) {
        return node(text).map(ServiceDocument::written).orElse(text);
    }

    private static Optional<ObjectNode> node(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String written(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /** Of a service of which only its name in addresses is known. */
    static ServiceDocument empty(String slug) {
        ServiceDocument document = new ServiceDocument(JSON.createObjectNode(), slug);
        document.service.put("id", document.id(""));
        document.service.put("name", "").put("description", "").put("status", "active");
        document.service
                .putObject("organization")
                .put("id", document.id("organization"))
                .put("name", "")
                .put("description", "");
        document.service.putArray(ATTRIBUTES);
        document.setMarks("slug", List.of(slug));
        document.setRegions(List.of("NL"));
        return document;
    }

    String text() {
        return written(service);
    }

    /** Itself, to be read and changed. */
    ObjectNode service() {
        return service;
    }

    /** The same part of the same service gets the same id each time. */
    String id(String part) {
        return UUID.nameUUIDFromBytes((slug + "/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A new part with its id, to be filled and set. */
    ObjectNode part(String name) {
        return JSON.createObjectNode().put("id", id(name));
    }

    /** A list without items is left out. */
    void set(String name, List<ObjectNode> items) {
        if (items.isEmpty()) {
            service.remove(name);
        } else {
            service.set(name, JSON.createArrayNode().addAll(items));
        }
    }

    /**
     * What is changed on its own: each field by its name, and of the attributes those of one type together, by a name that no
     * field has.
     */
    Map<String, List<JsonNode>> parts() {
        Map<String, List<JsonNode>> parts = new LinkedHashMap<>();
        service.properties().forEach(field -> {
            if (!field.getKey().equals(ATTRIBUTES)) {
                parts.put(field.getKey(), List.of(field.getValue()));
                return;
            }
            for (JsonNode attribute : field.getValue()) {
                parts.computeIfAbsent(
                                ATTRIBUTES + "/" + attribute.path("link_type").asString(""), type -> new ArrayList<>())
                        .add(attribute);
            }
        });
        return parts;
    }

    /** Of such parts again. */
    static ServiceDocument ofParts(String slug, Map<String, List<JsonNode>> parts) {
        ObjectNode service = JSON.createObjectNode();
        parts.forEach((name, values) -> {
            if (name.startsWith(ATTRIBUTES + "/")) {
                service.withArray(ATTRIBUTES).addAll(values);
            } else {
                service.set(name, values.get(0));
            }
        });
        return new ServiceDocument(service, slug);
    }

    /** The values of the attributes of a type. */
    List<String> marks(String type) {
        List<String> values = new ArrayList<>();
        for (JsonNode attribute : service.path(ATTRIBUTES)) {
            if (attribute.path("link_type").asString("").equals(type)) {
                values.add(attribute.path("value").asString(""));
            }
        }
        return values;
    }

    void setMarks(String type, List<String> values) {
        List<String> wanted = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (marks(type).equals(wanted)) {
            return;
        }
        ArrayNode fresh = JSON.createArrayNode();
        for (JsonNode attribute : service.path(ATTRIBUTES)) {
            if (!attribute.path("link_type").asString("").equals(type)) {
                fresh.add(attribute);
            }
        }
        wanted.forEach(value -> fresh.add(part("attributes/" + type + "/" + value)
                .put("link_type", type)
                .put("link_entity", "service")
                .put("value", value)));
        service.set(ATTRIBUTES, fresh);
    }

    void setRegions(List<String> extents) {
        ArrayNode areas = service.putArray("service_areas");
        extents.forEach(extent -> areas.add(part("service_areas/" + extent)
                .put("name", extent)
                .put("extent", extent)
                .put("extent_type", "text")));
    }

    /** Empty where they have months, weeks or words of their own, which a week cannot say. */
    Optional<HoursInWords> hours() {
        Map<String, List<HoursInWords.Times>> week = new LinkedHashMap<>();
        for (JsonNode schedule : service.path("schedules")) {
            boolean plain = schedule.path("freq").asString("").equals("WEEKLY")
                    && schedule.has("byday")
                    && schedule.has("opens_at")
                    && List.of("valid_from", "valid_to", "interval", "description", "bymonthday").stream()
                            .noneMatch(schedule::has);
            List<String> days =
                    Arrays.asList(schedule.path("byday").asString("").split(","));
            if (!plain || !HoursInWords.DAYS.containsAll(days)) {
                return Optional.empty();
            }
            HoursInWords.Times times = new HoursInWords.Times(
                    schedule.path("opens_at").asString(),
                    schedule.path("closes_at").asString(""));
            days.forEach(
                    day -> week.computeIfAbsent(day, d -> new ArrayList<>()).add(times));
        }
        Optional<Boolean> holidays = marks("holidays").stream().findFirst().map("closed"::equals);
        return Optional.of(new HoursInWords(week, holidays));
    }

    void setHours(HoursInWords hours) {
        Map<HoursInWords.Times, List<String>> byTimes = new LinkedHashMap<>();
        hours.week()
                .forEach((day, spans) -> spans.forEach(times ->
                        byTimes.computeIfAbsent(times, t -> new ArrayList<>()).add(day)));
        List<ObjectNode> schedules = new ArrayList<>();
        byTimes.forEach((times, days) -> schedules.add(part("schedules/" + times + days)
                .put("freq", "WEEKLY")
                .put("byday", String.join(",", days))
                .put("opens_at", times.opens())
                .put("closes_at", times.closes())));
        set("schedules", schedules);
        setMarks(
                "holidays",
                hours.closedOnHolidays().map(closed -> closed ? "closed" : "open").stream()
                        .toList());
    }
}
