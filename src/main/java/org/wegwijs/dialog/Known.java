package org.wegwijs.dialog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wegwijs.language.LanguageTag;

/**
 * What is known when a dialog takes a step.
 *
 * @param language the language to speak
 * @param facts what the person told, by the names of {@link #FACTS}
 * @param arguments what texts may name besides, in a language: the organisation's name and the like
 * @param today the date where the program runs
 */
public record Known(
        LanguageTag language,
        Map<String, String> facts,
        Function<LanguageTag, Map<String, String>> arguments,
        LocalDate today) {

    /** What is kept of a person beyond the end of a dialog; a dialog that remembers one of these changes it. */
    public static final Set<String> FACTS =
            Set.of("language", "phase", "country", "place", "pushes", "follows", "quiet");
}
