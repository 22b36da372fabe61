package org.wegwijs.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * The one ranked answer to what a person is asking.
 *
 * @param language the one asked for; an article says itself which it is in
 * @param crisis a topic of the group {@code crisis}: danger, to be answered before anything else
 * @param topic what it is about; null where nothing says so clearly enough
 * @param confidence in the topic, 0 to 1; without a topic, in the best guess
 * @param abstained whether there is no answer sure enough; never where the topic is talk itself
 * @param answers best first; none where abstained, and none for talk itself
 * @param nearMisses what else it could be about, best first, to offer where there is no answer
 */
public record Understood(
        LanguageTag language,
        @Nullable String crisis,
        @Nullable String topic,
        double confidence,
        boolean abstained,
        List<Found> answers,
        List<Found> nearMisses) {

    public Understood {
        answers = List.copyOf(answers);
        nearMisses = List.copyOf(nearMisses);
    }
}
