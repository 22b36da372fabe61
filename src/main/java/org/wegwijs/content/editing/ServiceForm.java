package org.wegwijs.content.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a service as somebody types them, over the HSDS document they come from: what the form does not show stays
 * in the document as it was.
 */
final class ServiceForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Fields that are plain texts of the service. */
    static final List<String> TEXTS = List.of(
            "name",
            "description",
            "alert",
            "url",
            "email",
            "status",
            "eligibility_description",
            "application_process",
            "fees_description",
            "interpretation_services",
            "assured_date");

    /** Attributes with one value each. */
    static final List<String> MARKS = List.of("source", "source-name", "valid-until");

    /** Attributes with any number. */
    static final List<String> MANY = List.of("topic", "care");

    private static final List<String> LOCATION = List.of("address", "postal-code", "city", "position");

    private final ObjectNode service;
    private final String slug;
    private final List<String> faults = new ArrayList<>();

    private ServiceForm(ObjectNode service, String slug) {
        this.service = service;
        this.slug = slug;
    }

    static ServiceForm of(String slug, String text) {
        return new ServiceForm(node(text).orElseGet(JSON::createObjectNode), slug);
    }

    /** Pretty, in the order it has; the text itself where it is no JSON object. */
    static String tidy(String text) {
        return node(text).map(ServiceForm::written).orElse(text);
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

    /** A service of which only its name in addresses is known. */
    static String empty(String slug) {
        ServiceForm form = new ServiceForm(JSON.createObjectNode(), slug);
        form.service.put("id", form.id(""));
        form.service.put("name", "").put("description", "").put("status", "active");
        form.service
                .putObject("organization")
                .put("id", form.id("organization"))
                .put("name", "")
                .put("description", "");
        form.service.putArray("attributes");
        form.setMarks("slug", List.of(slug));
        form.setRegions(List.of("NL"));
        return form.text();
    }

    String text() {
        return written(service);
    }

    /** What the words of the form say that could not be taken over, as sentences. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Every field by the name it has in the form. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        TEXTS.forEach(name -> fields.put(name, service.path(name).asString("")));
        fields.put("organization", service.path("organization").path("name").asString(""));
        fields.put(
                "organization-description",
                service.path("organization").path("description").asString(""));
        MARKS.forEach(name -> fields.put(name, String.join(" ", marks(name))));
        fields.put(
                "phones",
                lines(
                        "phones",
                        phone -> phone.path("number").asString("")
                                + (phone.path("description").asString("").isEmpty()
                                        ? ""
                                        : " | " + phone.path("description").asString(""))));
        fields.put(
                "languages",
                lines("languages", language -> language.path("code").asString(""))
                        .replace("\n", ", "));
        fields.put(
                "documents",
                lines(
                        "required_documents",
                        document -> document.path("document").asString("")));
        fields.put(
                "costs",
                lines(
                        "cost_options",
                        cost -> cost.path("option").asString("")
                                + (cost.path("amount_description").asString("").isEmpty()
                                        ? ""
                                        : " | "
                                                + cost.path("amount_description")
                                                        .asString(""))));
        fields.put(
                "regions",
                lines("service_areas", area -> area.path("extent").asString("")).replace("\n", ", "));
        fields.put("hours", hours().map(HoursInWords::words).orElse(""));
        JsonNode at = service.path("service_at_locations").path(0).path("location");
        fields.put("address", at.path("addresses").path(0).path("address_1").asString(""));
        fields.put(
                "postal-code", at.path("addresses").path(0).path("postal_code").asString(""));
        fields.put("city", at.path("addresses").path(0).path("city").asString(""));
        fields.put(
                "position",
                at.has("latitude") && at.has("longitude")
                        ? at.path("latitude").asString("") + ", "
                                + at.path("longitude").asString("")
                        : "");
        return fields;
    }

    List<String> marks(String type) {
        List<String> values = new ArrayList<>();
        for (JsonNode attribute : service.path("attributes")) {
            if (attribute.path("link_type").asString("").equals(type)) {
                values.add(attribute.path("value").asString(""));
            }
        }
        return values;
    }

    /** How many locations there are; the form shows the first. */
    int locations() {
        return service.path("service_at_locations").size();
    }

    /** Whether the form can say the hours; those with months, weeks or words of their own stay as they are. */
    boolean hoursCanBeSaid() {
        return hours().isPresent();
    }

    private Optional<HoursInWords> hours() {
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

    /** Takes over what was typed; a field that was not sent stays as it is. */
    ServiceForm with(Map<String, String> typed, Map<String, List<String>> marks) {
        TEXTS.stream().filter(typed::containsKey).forEach(name -> put(service, name, typed.get(name)));
        if (typed.containsKey("organization")) {
            ObjectNode organization = service.withObject("organization");
            if (!organization.has("id")) {
                organization.put("id", id("organization"));
            }
            organization.put("name", typed.getOrDefault("organization", "").strip());
            organization.put(
                    "description",
                    typed.getOrDefault("organization-description", "").strip());
        }
        MARKS.stream()
                .filter(typed::containsKey)
                .forEach(name -> setMarks(name, List.of(typed.getOrDefault(name, ""))));
        marks.forEach(this::setMarks);
        pairs("phones", typed.get("phones"), "number", "description");
        pairs("cost_options", typed.get("costs"), "option", "amount_description");
        pairs("required_documents", typed.get("documents"), "document", null);
        languages(typed.get("languages"));
        String regions = typed.get("regions");
        if (regions != null && !regions.strip().equals(fields().get("regions"))) {
            setRegions(Arrays.stream(regions.split("[,\\s]+"))
                    .filter(word -> !word.isBlank())
                    .toList());
        }
        hours(typed.get("hours"));
        location(typed);
        return this;
    }

    private static void put(ObjectNode holder, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            holder.remove(name);
        } else {
            holder.put(name, value.strip().replace("\r\n", "\n"));
        }
    }

    /** One item a line; what follows a bar is said of it. An item whose first word stays keeps its other fields. */
    private void pairs(String name, @Nullable String lines, String first, @Nullable String second) {
        if (lines == null) {
            return;
        }
        ArrayNode old = service.path(name) instanceof ArrayNode array ? array : JSON.createArrayNode();
        ArrayNode fresh = JSON.createArrayNode();
        for (String line : lines.lines().filter(typed -> !typed.isBlank()).toList()) {
            String[] parts = line.split("\\|", 2);
            String word = parts[0].strip();
            ObjectNode item = null;
            for (JsonNode one : old) {
                if (one.path(first).asString("").equals(word)) {
                    item = (ObjectNode) one.deepCopy();
                }
            }
            if (item == null) {
                item = JSON.createObjectNode().put("id", id(name + "/" + word));
            }
            item.put(first, word);
            if (second != null) {
                put(item, second, parts.length > 1 ? parts[1] : null);
            }
            fresh.add(item);
        }
        if (fresh.isEmpty()) {
            service.remove(name);
        } else {
            service.set(name, fresh);
        }
    }

    private void languages(@Nullable String codes) {
        if (codes == null || codes.strip().equals(fields().get("languages"))) {
            return;
        }
        ArrayNode fresh = JSON.createArrayNode();
        Arrays.stream(codes.split("[,\\s]+"))
                .filter(code -> !code.isBlank())
                .forEach(code -> fresh.add(JSON.createObjectNode()
                        .put("id", id("languages/" + code))
                        .put("name", code)
                        .put("code", code)));
        if (fresh.isEmpty()) {
            service.remove("languages");
        } else {
            service.set("languages", fresh);
        }
    }

    private void setRegions(List<String> extents) {
        ArrayNode areas = service.putArray("service_areas");
        extents.forEach(extent -> areas.add(JSON.createObjectNode()
                .put("id", id("service_areas/" + extent))
                .put("name", extent)
                .put("extent", extent)
                .put("extent_type", "text")));
    }

    private void setMarks(String type, List<String> values) {
        List<String> wanted = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (marks(type).equals(wanted)) {
            return;
        }
        ArrayNode fresh = JSON.createArrayNode();
        for (JsonNode attribute : service.path("attributes")) {
            if (!attribute.path("link_type").asString("").equals(type)) {
                fresh.add(attribute);
            }
        }
        wanted.forEach(value -> fresh.add(JSON.createObjectNode()
                .put("id", id("attributes/" + type + "/" + value))
                .put("link_type", type)
                .put("link_entity", "service")
                .put("value", value)));
        service.set("attributes", fresh);
    }

    private void hours(@Nullable String words) {
        if (words == null || !hoursCanBeSaid() || words.strip().equals(fields().get("hours"))) {
            return;
        }
        Optional<HoursInWords> read = HoursInWords.read(words);
        if (read.isEmpty()) {
            faults.add("hours.not-understood");
            return;
        }
        ArrayNode schedules = JSON.createArrayNode();
        Map<HoursInWords.Times, List<String>> byTimes = new LinkedHashMap<>();
        read.get()
                .week()
                .forEach((day, spans) -> spans.forEach(times ->
                        byTimes.computeIfAbsent(times, t -> new ArrayList<>()).add(day)));
        byTimes.forEach((times, days) -> schedules.add(JSON.createObjectNode()
                .put("id", id("schedules/" + times + days))
                .put("freq", "WEEKLY")
                .put("byday", String.join(",", days))
                .put("opens_at", times.opens())
                .put("closes_at", times.closes())));
        if (schedules.isEmpty()) {
            service.remove("schedules");
        } else {
            service.set("schedules", schedules);
        }
        setMarks(
                "holidays",
                read.get().closedOnHolidays().map(closed -> closed ? "closed" : "open").stream()
                        .toList());
    }

    private void location(Map<String, String> typed) {
        Map<String, String> now = fields();
        if (LOCATION.stream()
                .allMatch(name -> typed.getOrDefault(name, "").strip().equals(now.get(name)))) {
            return;
        }
        boolean any = List.of("address", "postal-code", "city").stream()
                .anyMatch(name -> !typed.getOrDefault(name, "").isBlank());
        if (!typed.containsKey("address")) {
            return;
        }
        if (!any && locations() == 0) {
            if (!typed.getOrDefault("position", "").isBlank()) {
                faults.add("service.position.alone");
            }
            return;
        }
        if (!any && locations() == 1) {
            service.remove("service_at_locations");
            return;
        }
        ArrayNode all = service.withArray("service_at_locations");
        if (all.isEmpty()) {
            all.addObject()
                    .put("id", id("service_at_locations"))
                    .putObject("location")
                    .put("id", id("location"))
                    .put("location_type", "physical");
        }
        ObjectNode at = all.get(0).withObject("location");
        ArrayNode addresses = at.withArray("addresses");
        if (addresses.isEmpty()) {
            addresses
                    .addObject()
                    .put("id", id("addresses"))
                    .put("country", "NL")
                    .put("address_type", "physical")
                    .put("state_province", typed.getOrDefault("city", ""));
        }
        ObjectNode address = (ObjectNode) addresses.get(0);
        address.put("address_1", typed.getOrDefault("address", "").strip());
        address.put("postal_code", typed.getOrDefault("postal-code", "").strip());
        address.put("city", typed.getOrDefault("city", "").strip());
        if (!typed.getOrDefault("position", "").strip().equals(now.get("position"))) {
            position(at, typed.getOrDefault("position", ""));
        }
    }

    private void position(ObjectNode location, String typed) {
        if (typed.isBlank()) {
            location.remove(List.of("latitude", "longitude"));
            return;
        }
        MapPosition read = MapPosition.read(typed);
        if (read.fault() != null) {
            faults.add(read.fault());
        }
        if (read.at() != null) {
            location.put("latitude", read.at().latitude());
            location.put("longitude", read.at().longitude());
        }
    }

    /** The address of a map that shows the place; empty where it is not known. */
    Optional<String> map() {
        JsonNode at = service.path("service_at_locations").path(0).path("location");
        if (!at.path("latitude").isNumber() || !at.path("longitude").isNumber()) {
            return Optional.empty();
        }
        String north = at.path("latitude").asString();
        String east = at.path("longitude").asString();
        return Optional.of(
                "https://www.openstreetmap.org/?mlat=" + north + "&mlon=" + east + "#map=18/" + north + "/" + east);
    }

    private interface Said {
        String of(JsonNode item);
    }

    private String lines(String name, Said said) {
        List<String> lines = new ArrayList<>();
        service.path(name).forEach(item -> lines.add(said.of(item)));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** The same part of the same service gets the same id each time. */
    private String id(String part) {
        return UUID.nameUUIDFromBytes((slug + "/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
