package org.wegwijs.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.content.Reader;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** A question from outside any conversation: nothing is known of the person but what stands in the call. */
@Component
class Asking {

    /** Longer texts are no questions. */
    static final int LONGEST = 1000;

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private final Understanding understanding;
    private final Languages languages;
    private final LanguageGuess guess;
    private final Places places;

    Asking(Understanding understanding, Languages languages, LanguageGuess guess, Places places) {
        this.understanding = understanding;
        this.languages = languages;
        this.guess = guess;
        this.places = places;
    }

    /** What is wrong with a question, as a sentence; empty if nothing. */
    static Optional<String> refusal(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("Say in 'q' what you want to know.");
        }
        return text.length() > LONGEST
                ? Optional.of("A question has at most " + LONGEST + " characters.")
                : Optional.empty();
    }

    /**
     * Answers in the offered language nearest to the one asked for; without one, in that of the text; else in English.
     *
     * @param language BCP 47
     * @param region ISO 3166 alpha-2, or a municipality that is listed; anything else counts as not known
     */
    Answers answer(String text, @Nullable String language, @Nullable String region) {
        Optional<LanguageTag> nearest =
                language == null || language.isBlank() ? guess.of(text) : languages.nearest(language);
        Reader reader = new Reader(null, Audience.NEWCOMER, known(region));
        return Answers.of(understanding.of(new Question(text.strip(), nearest.orElse(LanguageTag.ENGLISH), reader)));
    }

    private @Nullable String known(@Nullable String region) {
        String told = region == null ? "" : region.strip();
        Optional<Place> town = places.find(told.toLowerCase(Locale.ROOT));
        if (town.isPresent()) {
            return town.get().id();
        }
        String country = told.toUpperCase(Locale.ROOT);
        return REGIONS.contains(country) ? country : null;
    }
}
