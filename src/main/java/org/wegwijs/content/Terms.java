package org.wegwijs.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * On what terms somebody can use a service.
 *
 * @param eligibility who can go
 * @param application what to do first
 * @param documents what to bring
 * @param languages in which the service itself can be used; empty where nothing is known
 * @param interpretation what is known of interpreters
 */
public record Terms(
        @Nullable String eligibility,
        @Nullable String application,
        List<String> documents,
        List<Cost> costs,
        @Nullable String fees,
        List<LanguageTag> languages,
        @Nullable String interpretation) {

    public Terms {
        documents = List.copyOf(documents);
        costs = List.copyOf(costs);
        languages = List.copyOf(languages);
    }
}
