package org.wegwijs.announcement;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wegwijs.conversation.Recipient;

/**
 * Whom an announcement is for, among those who said yes to announcements. An empty set means everybody.
 *
 * @param places ids of countries and municipalities; who lives in a municipality lives in its country
 * @param phases where people are on the way, or {@code host} or {@code professional}
 * @param languages BCP 47
 * @param topics groups of topics, of which a person follows at least one
 */
record Audience(
        SortedSet<String> places, SortedSet<String> phases, SortedSet<String> languages, SortedSet<String> topics) {

    static final Audience EVERYBODY = of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    static Audience of(
            Collection<String> places,
            Collection<String> phases,
            Collection<String> languages,
            Collection<String> topics) {
        return new Audience(
                new TreeSet<>(places), new TreeSet<>(phases), new TreeSet<>(languages), new TreeSet<>(topics));
    }

    boolean includes(Recipient recipient) {
        return reaches(recipient.place(), recipient.country())
                && (phases.isEmpty() || recipient.phase() != null && phases.contains(recipient.phase()))
                && (languages.isEmpty()
                        || languages.contains(recipient.language().value()))
                && (topics.isEmpty() || recipient.follows().stream().anyMatch(topics::contains));
    }

    /** Whether it is about where somebody lives. */
    boolean reaches(@Nullable String place, @Nullable String country) {
        return places.isEmpty()
                || place != null && places.contains(place)
                || country != null && places.contains(country);
    }
}
