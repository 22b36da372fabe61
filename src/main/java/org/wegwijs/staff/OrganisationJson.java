package org.wegwijs.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wegwijs.language.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/** The organisation as it stands in the database and in the audit trail. */
record OrganisationJson(
        String name,
        Map<String, String> about,
        Map<String, String> contact,
        String phone,
        Map<String, String> hours,
        String privacyContact,
        Map<String, String> holidays,
        List<Place> places) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Place(String place, Map<String, String> contact, String phone, Map<String, String> hours) {}

    static String write(Organisation organisation) {
        return JSON.writeValueAsString(new OrganisationJson(
                organisation.name(),
                plain(organisation.about()),
                plain(organisation.contact()),
                organisation.phone(),
                plain(organisation.hours()),
                organisation.privacyContact(),
                plain(organisation.holidays()),
                organisation.places().stream()
                        .map(one -> new Place(one.place(), plain(one.contact()), one.phone(), plain(one.hours())))
                        .toList()));
    }

    static Organisation read(String json) {
        OrganisationJson read = JSON.readValue(json, OrganisationJson.class);
        return new Organisation(
                read.name,
                tagged(read.about),
                tagged(read.contact),
                read.phone,
                tagged(read.hours),
                read.privacyContact,
                tagged(read.holidays),
                read.places.stream()
                        .map(one -> new OrganisationPlace(
                                one.place(), tagged(one.contact()), one.phone(), tagged(one.hours())))
                        .toList());
    }

    private static Map<String, String> plain(Map<LanguageTag, String> texts) {
        Map<String, String> plain = new TreeMap<>();
        texts.forEach((language, text) -> plain.put(language.value(), text));
        return plain;
    }

    private static Map<LanguageTag, String> tagged(Map<String, String> texts) {
        Map<LanguageTag, String> tagged = new LinkedHashMap<>();
        texts.forEach((tag, text) -> tagged.put(LanguageTag.of(tag), text));
        return tagged;
    }
}
