package org.wegwijs.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * The organisation that runs the program, as it presents itself to people in a chat.
 *
 * @param name its name, the same in every language
 * @param about who it is, in one sentence, by language
 * @param contact whom people can reach, by language
 * @param phone the number of the contact
 * @param hours when the contact answers, by language
 * @param privacyContact an address or number for questions about what is kept
 * @param holidays when nobody answers besides, by language; may be empty
 * @param places whom people can reach instead, where they live
 */
public record Organisation(
        String name,
        Map<LanguageTag, String> about,
        Map<LanguageTag, String> contact,
        String phone,
        Map<LanguageTag, String> hours,
        String privacyContact,
        Map<LanguageTag, String> holidays,
        List<OrganisationPlace> places) {

    public Organisation {
        about = Map.copyOf(about);
        contact = Map.copyOf(contact);
        hours = Map.copyOf(hours);
        holidays = Map.copyOf(holidays);
        places = List.copyOf(places);
    }

    /** As {@link #arguments(LanguageTag, String)} for somebody whose place is not known. */
    public Map<String, String> arguments(LanguageTag language) {
        return arguments(language, null);
    }

    /**
     * What texts may say about the organisation, by argument name.
     *
     * @param place where the person lives, as {@code starter/places.csv} has it; its own contact is named if there is one
     */
    public Map<String, String> arguments(LanguageTag language, @Nullable String place) {
        OrganisationPlace near = places.stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElse(new OrganisationPlace("", contact, phone, hours));
        return Map.of(
                "organisation",
                name,
                "about",
                in(about, language),
                "contact",
                in(near.contact(), language),
                "phone",
                near.phone(),
                "hours",
                (in(near.hours(), language) + " " + in(holidays, language)).strip(),
                "privacyContact",
                privacyContact);
    }

    private static String in(Map<LanguageTag, String> texts, LanguageTag language) {
        return language.fallbacks().stream()
                .filter(texts::containsKey)
                .map(texts::get)
                .findFirst()
                .orElse("");
    }
}
