package org.wegwijs.staff;

import java.util.Map;
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
 */
public record Organisation(
        String name,
        Map<LanguageTag, String> about,
        Map<LanguageTag, String> contact,
        String phone,
        Map<LanguageTag, String> hours,
        String privacyContact) {

    public Organisation {
        about = Map.copyOf(about);
        contact = Map.copyOf(contact);
        hours = Map.copyOf(hours);
    }

    /** What texts may say about the organisation, by argument name. */
    public Map<String, String> arguments(LanguageTag language) {
        return Map.of(
                "organisation",
                name,
                "about",
                in(about, language),
                "contact",
                in(contact, language),
                "phone",
                phone,
                "hours",
                in(hours, language),
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
