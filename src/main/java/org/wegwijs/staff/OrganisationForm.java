package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wegwijs.language.LanguageTag;

/**
 * The organisation as an administrator writes it: {@code about.nl}, {@code place.0.contact.nl} and the like.
 *
 * @param fields by their names in the form
 * @param languages those that texts can be written in
 */
record OrganisationForm(Map<String, String> fields, List<LanguageTag> languages) {

    /** More than an organisation that one desk can serve. */
    static final int MOST_PLACES = 30;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1_000;

    Organisation read() {
        List<OrganisationPlace> places = new ArrayList<>();
        for (int i = 0; i < MOST_PLACES; i++) {
            String at = "place." + i;
            if (!text(at).isEmpty()) {
                places.add(new OrganisationPlace(
                        text(at), texts(at + ".contact"), text(at + ".phone"), texts(at + ".hours")));
            }
        }
        return new Organisation(
                text("name"),
                texts("about"),
                texts("contact"),
                text("phone"),
                texts("hours"),
                text("privacyContact"),
                texts("holidays"),
                places);
    }

    /** What is wrong with it, as keys of {@code desk.po}. */
    static List<String> faults(Organisation written) {
        List<String> faults = new ArrayList<>();
        for (String line : List.of(written.name(), written.phone(), written.privacyContact())) {
            if (line.isEmpty() || line.length() > LONGEST_LINE) {
                faults.add("organisation.fault.line");
            }
        }
        List<Map<LanguageTag, String>> needed =
                new ArrayList<>(List.of(written.about(), written.contact(), written.hours()));
        written.places().forEach(place -> {
            needed.add(place.contact());
            needed.add(place.hours());
            if (place.phone().isEmpty() || place.phone().length() > LONGEST_LINE) {
                faults.add("organisation.fault.place");
            }
        });
        if (needed.stream().anyMatch(texts -> !texts.containsKey(LanguageTag.ENGLISH))) {
            faults.add("organisation.fault.english");
        }
        needed.add(written.holidays());
        if (needed.stream().flatMap(texts -> texts.values().stream()).anyMatch(text -> text.length() > LONGEST_TEXT)) {
            faults.add("organisation.fault.long");
        }
        long different = written.places().stream()
                .map(OrganisationPlace::place)
                .distinct()
                .count();
        if (different < written.places().size()) {
            faults.add("organisation.fault.twice");
        }
        return faults.stream().distinct().toList();
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private Map<LanguageTag, String> texts(String name) {
        Map<LanguageTag, String> texts = new LinkedHashMap<>();
        for (LanguageTag language : languages) {
            String text = text(name + "." + language.value());
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }
}
