package org.wegwijs.conversation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * Somebody who said yes to announcements, as far as it matters to whom one is sent. Nothing in it leads to a person.
 *
 * @param language in which the person is answered
 * @param phase where the person is on the way, or {@code host} or {@code professional}; null where not told
 * @param country ISO 3166 alpha-2; null where not told
 * @param place id of a municipality; null where not told or not listed
 * @param follows groups of topics; empty where the person chose none
 * @param quiet as kept, see {@link QuietHours#of}
 */
public record Recipient(
        LanguageTag language,
        @Nullable String phase,
        @Nullable String country,
        @Nullable String place,
        Set<String> follows,
        @Nullable String quiet) {

    public Recipient {
        follows = Set.copyOf(follows);
    }

    public QuietHours quietHours() {
        return QuietHours.of(quiet);
    }

    /** The municipality where it is listed, else the country, else nothing. */
    public @Nullable String home() {
        return place == null ? country : place;
    }
}
