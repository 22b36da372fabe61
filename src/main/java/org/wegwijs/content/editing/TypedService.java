package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.Coordinates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody typed into the form of a service, taken over into its document; a field that was not sent, or that says what
 * it said before, stays as it is.
 */
final class TypedService {

    private static final List<String> LOCATION = List.of("address", "postal-code", "city", "position");

    private final ServiceDocument document;
    private final ObjectNode service;
    private final Map<String, String> before;
    private final Map<String, String> typed;
    private final Meant meant;
    private final List<Untaken> faults = new ArrayList<>();

    /** The point that is rather meant, of a service with these names of places; empty where a point is as good as any. */
    interface Meant {
        Optional<Coordinates> instead(Coordinates at, List<String> names);
    }

    /** @param before every field as the form showed it */
    TypedService(ServiceDocument document, Map<String, String> before, Map<String, String> typed, Meant meant) {
        this.document = document;
        this.service = document.service();
        this.before = before;
        this.typed = typed;
        this.meant = meant;
    }

    /** Returns what could not be taken over. */
    List<Untaken> takeOver(Map<String, List<String>> marks) {
        ServiceForm.TEXTS.stream().filter(typed::containsKey).forEach(name -> put(service, name, typed.get(name)));
        organization();
        ServiceForm.MARKS.stream()
                .filter(typed::containsKey)
                .forEach(name -> document.setMarks(name, List.of(words(name))));
        marks.forEach(document::setMarks);
        pairs("phones", typed.get("phones"), "number", "description");
        pairs("cost_options", typed.get("costs"), "option", "amount_description");
        pairs("required_documents", typed.get("documents"), "document", null);
        languages();
        if (isNew("regions")) {
            document.setRegions(codes("regions"));
        }
        hours();
        location();
        return faults;
    }

    /** Nothing where it was not sent. */
    private String words(String name) {
        return typed.getOrDefault(name, "");
    }

    private boolean isNew(String name) {
        return typed.containsKey(name) && differs(name);
    }

    private boolean differs(String name) {
        return !words(name).strip().equals(before.get(name));
    }

    /** What stands between commas and spaces. */
    private List<String> codes(String name) {
        return Arrays.stream(words(name).split("[,\\s]+"))
                .filter(code -> !code.isBlank())
                .toList();
    }

    private static void put(ObjectNode holder, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            holder.remove(name);
        } else {
            holder.put(name, value.strip().replace("\r\n", "\n"));
        }
    }

    private void organization() {
        if (typed.containsKey("organization")) {
            ObjectNode organization = service.withObject("organization");
            if (!organization.has("id")) {
                organization.put("id", document.id("organization"));
            }
            organization.put("name", words("organization").strip());
            organization.put("description", words("organization-description").strip());
        }
    }

    /** One item a line; what follows a bar is said of it. An item whose first word stays keeps its other fields. */
    private void pairs(String name, @Nullable String lines, String first, @Nullable String second) {
        if (lines == null) {
            return;
        }
        List<ObjectNode> fresh = new ArrayList<>();
        for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.split("\\|", 2);
            String word = parts[0].strip();
            ObjectNode item = itemWith(name, first, word).orElseGet(() -> document.part(name + "/" + word));
            item.put(first, word);
            if (second != null) {
                put(item, second, parts.length > 1 ? parts[1] : null);
            }
            fresh.add(item);
        }
        document.set(name, fresh);
    }

    /** The last one. */
    private Optional<ObjectNode> itemWith(String name, String field, String word) {
        ObjectNode item = null;
        if (service.path(name) instanceof ArrayNode old) {
            for (JsonNode one : old) {
                if (one.path(field).asString("").equals(word)) {
                    item = (ObjectNode) one.deepCopy();
                }
            }
        }
        return Optional.ofNullable(item);
    }

    private void languages() {
        if (isNew("languages")) {
            document.set(
                    "languages",
                    codes("languages").stream()
                            .map(code -> document.part("languages/" + code)
                                    .put("name", code)
                                    .put("code", code))
                            .toList());
        }
    }

    private void hours() {
        Optional<HoursInWords> old = document.hours();
        if (old.isEmpty() || !isNew("hours") || old.get().isSaid(words("hours"))) {
            return;
        }
        HoursInWords.Reading read = HoursInWords.read(words("hours"));
        read.hours()
                .ifPresentOrElse(
                        document::setHours,
                        () -> faults.add(new Untaken("hours", words("hours"), read.key(), read.arguments())));
    }

    private void location() {
        if (!typed.containsKey("address") || LOCATION.stream().noneMatch(this::differs)) {
            return;
        }
        boolean any = List.of("address", "postal-code", "city").stream()
                .anyMatch(name -> !words(name).isBlank());
        int locations = service.path("service_at_locations").size();
        if (!any && locations == 0) {
            if (!words("position").isBlank()) {
                faults.add(new Untaken("position", words("position"), "service.position.alone"));
            }
            return;
        }
        if (!any && locations == 1) {
            service.remove("service_at_locations");
            return;
        }
        ObjectNode at = firstLocation();
        ObjectNode address = firstAddress(at);
        address.put("address_1", words("address").strip());
        address.put("postal_code", words("postal-code").strip());
        address.put("city", words("city").strip());
        if (differs("position")) {
            position(at, words("position"));
        }
    }

    private ObjectNode firstLocation() {
        ArrayNode all = service.withArray("service_at_locations");
        if (all.isEmpty()) {
            ObjectNode first = document.part("service_at_locations");
            first.set("location", document.part("location").put("location_type", "physical"));
            all.add(first);
        }
        return all.get(0).withObject("location");
    }

    private ObjectNode firstAddress(ObjectNode location) {
        ArrayNode addresses = location.withArray("addresses");
        if (addresses.isEmpty()) {
            addresses.add(document.part("addresses")
                    .put("country", "NL")
                    .put("address_type", "physical")
                    .put("state_province", words("city")));
        }
        return (ObjectNode) addresses.get(0);
    }

    private void position(ObjectNode location, String words) {
        if (words.isBlank()) {
            location.remove(List.of("latitude", "longitude"));
            return;
        }
        MapPosition read = MapPosition.read(words);
        if (read.fault() != null) {
            faults.add(new Untaken("position", words, read.fault()));
        }
        if (read.at() != null) {
            place(location, words, read.at());
        }
    }

    private void place(ObjectNode location, String words, Coordinates at) {
        List<String> names = new ArrayList<>();
        if (!words("city").isBlank()) {
            names.add(words("city"));
        }
        service.path("service_areas")
                .forEach(area -> names.add(area.path("extent").asString("")));
        meant.instead(at, names)
                .ifPresentOrElse(
                        other -> faults.add(new Untaken(
                                "position",
                                words,
                                "service.position.turned",
                                List.of(other.latitude() + ", " + other.longitude()))),
                        () -> location.put("latitude", at.latitude()).put("longitude", at.longitude()));
    }
}
