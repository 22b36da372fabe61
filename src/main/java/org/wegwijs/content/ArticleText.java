package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * What a reader sees of an article in one language.
 *
 * @param language of this text; not always the one asked for, which the caller has to tell the reader
 * @param title plain words
 * @param markdown the text below the title, as CommonMark
 * @param machineDrafted whether a machine translated any part of it and nobody has reviewed that yet
 * @param sourceName the first source
 * @param checked the day the facts were compared with the sources
 * @param region ISO 3166 alpha-2, or {@code EU}
 * @param practiceFrom where a good practice was done, ISO 3166 alpha-2; null for an article
 */
public record ArticleText(
        String id,
        String topic,
        LanguageTag language,
        String title,
        String markdown,
        boolean machineDrafted,
        String sourceName,
        URI sourceAddress,
        LocalDate checked,
        String region,
        @Nullable String practiceFrom) {}
