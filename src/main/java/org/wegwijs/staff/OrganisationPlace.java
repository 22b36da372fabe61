package org.wegwijs.staff;

import java.util.Map;
import org.wegwijs.language.LanguageTag;

/**
 * Whom people can reach in one place.
 *
 * @param place its id in {@code starter/places.csv}, such as {@code nl-tilburg}
 * @param contact by language
 * @param hours when the contact answers, by language
 */
public record OrganisationPlace(
        String place, Map<LanguageTag, String> contact, String phone, Map<LanguageTag, String> hours) {

    public OrganisationPlace {
        contact = Map.copyOf(contact);
        hours = Map.copyOf(hours);
    }
}
