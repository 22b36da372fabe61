package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a service as somebody types them, over the HSDS document they come from: what the form does not show stays
 * in the document as it was.
 */
final class ServiceForm {

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

    private final ServiceDocument document;
    private final ObjectNode service;
    private final List<Untaken> faults = new ArrayList<>();

    private ServiceForm(ServiceDocument document) {
        this.document = document;
        this.service = document.service();
    }

    static ServiceForm of(String slug, String text) {
        return new ServiceForm(ServiceDocument.of(slug, text));
    }

    /** Takes over what was typed; a field that was not sent stays as it is. */
    ServiceForm with(Map<String, String> typed, Map<String, List<String>> marks, TypedService.Meant meant) {
        faults.addAll(new TypedService(document, fields(), typed, meant).takeOver(marks));
        return this;
    }

    /** The same where no point on the map is typed, or any is as good. */
    ServiceForm with(Map<String, String> typed, Map<String, List<String>> marks) {
        return with(typed, marks, (at, names) -> Optional.empty());
    }

    String text() {
        return document.text();
    }

    /** What could not be taken over. */
    List<Untaken> faults() {
        return List.copyOf(faults);
    }

    List<String> marks(String type) {
        return document.marks(type);
    }

    /** How many locations there are; the form shows the first. */
    int locations() {
        return service.path("service_at_locations").size();
    }

    /** Whether the form can say the hours; those with months, weeks or words of their own stay as they are. */
    boolean hoursCanBeSaid() {
        return document.hours().isPresent();
    }

    Map<String, String> fields() {
        return fields(Locale.ENGLISH);
    }

    /** Every field by the name it has in the form, the hours in the words of who reads it. */
    Map<String, String> fields(Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        TEXTS.forEach(name -> fields.put(name, text(service, name)));
        fields.put("organization", text(service.path("organization"), "name"));
        fields.put("organization-description", text(service.path("organization"), "description"));
        MARKS.forEach(name -> fields.put(name, String.join(" ", marks(name))));
        fields.put("phones", listed("phones", "\n", phone -> pair(phone, "number", "description")));
        fields.put("languages", listed("languages", ", ", language -> text(language, "code")));
        fields.put("documents", listed("required_documents", "\n", one -> text(one, "document")));
        fields.put("costs", listed("cost_options", "\n", cost -> pair(cost, "option", "amount_description")));
        fields.put("regions", listed("service_areas", ", ", area -> text(area, "extent")));
        fields.put("hours", document.hours().map(hours -> hours.words(locale)).orElse(""));
        JsonNode address = location().path("addresses").path(0);
        fields.put("address", text(address, "address_1"));
        fields.put("postal-code", text(address, "postal_code"));
        fields.put("city", text(address, "city"));
        fields.put(
                "position",
                location().has("latitude") && location().has("longitude")
                        ? text(location(), "latitude") + ", " + text(location(), "longitude")
                        : "");
        return fields;
    }

    private JsonNode location() {
        return service.path("service_at_locations").path(0).path("location");
    }

    private static String text(JsonNode holder, String field) {
        return holder.path(field).asString("");
    }

    private static String pair(JsonNode item, String first, String second) {
        String said = text(item, second);
        return text(item, first) + (said.isEmpty() ? "" : " | " + said);
    }

    private String listed(String name, String separator, Function<JsonNode, String> said) {
        List<String> all = new ArrayList<>();
        service.path(name).forEach(item -> all.add(said.apply(item)));
        return String.join(separator, all);
    }

    /** The address of a map that shows the place; empty where it is not known. */
    Optional<String> map() {
        JsonNode at = location();
        if (!at.path("latitude").isNumber() || !at.path("longitude").isNumber()) {
            return Optional.empty();
        }
        String north = at.path("latitude").asString();
        String east = at.path("longitude").asString();
        return Optional.of(
                "https://www.openstreetmap.org/?mlat=" + north + "&mlon=" + east + "#map=18/" + north + "/" + east);
    }
}
