package org.wegwijs.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.ServiceText;
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
 * @param services that help with it, those that the text names first; none where abstained
 * @param nearMisses what else it could be about, best first, to offer where there is no answer
 * @param nearServices the same of services; only where there is no topic
 */
public record Understood(
        LanguageTag language,
        @Nullable String crisis,
        @Nullable String topic,
        double confidence,
        boolean abstained,
        List<Found> answers,
        List<FoundService> services,
        List<Found> nearMisses,
        List<ServiceText> nearServices) {

    public Understood {
        answers = List.copyOf(answers);
        services = List.copyOf(services);
        nearMisses = List.copyOf(nearMisses);
        nearServices = List.copyOf(nearServices);
    }

    /** Nothing that reads like an everyday answer may stand beside the word that somebody is in danger. */
    static Understood crisis(LanguageTag language, String crisis) {
        return new Understood(language, crisis, null, 1, false, List.of(), List.of(), List.of(), List.of());
    }

    /** Talk itself: a greeting, thanks. */
    static Understood talk(LanguageTag language, String topic, double confidence) {
        return new Understood(language, null, topic, confidence, false, List.of(), List.of(), List.of(), List.of());
    }

    static Understood about(
            LanguageTag language,
            String topic,
            double confidence,
            List<Found> answers,
            List<FoundService> services,
            List<Found> nearMisses) {
        boolean nothing = answers.isEmpty() && services.isEmpty();
        return new Understood(language, null, topic, confidence, nothing, answers, services, nearMisses, List.of());
    }

    static Understood unsure(
            LanguageTag language, double confidence, List<Found> nearMisses, List<ServiceText> nearServices) {
        return new Understood(language, null, null, confidence, true, List.of(), List.of(), nearMisses, nearServices);
    }
}
