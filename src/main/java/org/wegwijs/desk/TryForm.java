package org.wegwijs.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks what, as it was typed; empty where nothing was.
 *
 * @param language BCP 47; empty to guess it from the text
 * @param country where the person is, ISO 3166 alpha-2
 * @param place a municipality, as {@code nl-tilburg}
 * @param phase one of {@link #PHASES}
 */
public record TryForm(String text, String language, String country, String place, String phase) {

    /** What people can say of themselves: where they are on the way, or that they work with newcomers. */
    static final List<String> PHASES =
            List.of("pre-departure", "arrival", "settling", "settled", "host", "professional");

    /** The most that is taken for a question. */
    static final int LONGEST = 1000;

    static final TryForm EMPTY = new TryForm(null, null, null, null, null);

    public TryForm(
            @Nullable String text,
            @Nullable String language,
            @Nullable String country,
            @Nullable String place,
            @Nullable String phase) {
        this.text = stripped(text);
        this.language = stripped(language);
        this.country = stripped(country);
        this.place = stripped(place);
        this.phase = stripped(phase);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The key of the sentence that says what is wrong with it. */
    Optional<String> fault() {
        if (text.isEmpty()) {
            return Optional.of("try.fault.empty");
        }
        return text.length() > LONGEST ? Optional.of("try.fault.long") : Optional.empty();
    }

    @Nullable
    String knownPhase() {
        return PHASES.contains(phase) ? phase : null;
    }

    /** Never what somebody asked. */
    @Override
    public String toString() {
        return "TryForm[" + text.length() + " characters]";
    }
}
