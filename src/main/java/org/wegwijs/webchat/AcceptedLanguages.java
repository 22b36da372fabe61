package org.wegwijs.webchat;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** The {@code Accept-Language} of a browser: what its owner reads, best first. */
final class AcceptedLanguages {

    /** Browsers send some dozen characters; nobody reads fifty languages. */
    private static final int LONGEST = 300;

    private final Languages languages;

    AcceptedLanguages(Languages languages) {
        this.languages = languages;
    }

    /** The first that is offered, else English. */
    LanguageTag nearest(@Nullable String header) {
        return offered(header).orElse(LanguageTag.ENGLISH);
    }

    /** The first that is offered, else the first; null where there is none. */
    @Nullable
    String hint(@Nullable String header) {
        return offered(header)
                .map(LanguageTag::value)
                .orElseGet(() -> ranges(header).stream()
                        .findFirst()
                        .map(LanguageRange::getRange)
                        .orElse(null));
    }

    private Optional<LanguageTag> offered(@Nullable String header) {
        return ranges(header).stream()
                .flatMap(range -> languages.nearest(range.getRange()).stream())
                .findFirst();
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
