package org.wegwijs.content;

import org.jspecify.annotations.Nullable;

/**
 * For whom articles are chosen. Phase and region are preferred, never required: a text for the year after is better
 * than none.
 *
 * @param phase null where not known
 * @param region ISO 3166 alpha-2; null where not known
 */
public record Reader(
        @Nullable Phase phase, Audience audience, @Nullable String region) {

    /** The region of an article that holds in every country. */
    static final String EVERYWHERE = "EU";

    private static final double OTHER_AUDIENCE = 0.6;
    private static final double OTHER_REGION = 0.7;
    private static final double OTHER_PHASE = 0.95;

    /** A newcomer of whom nothing else is known. */
    public static Reader anyone() {
        return new Reader(null, Audience.NEWCOMER, null);
    }

    /** How well an article is meant for this reader, above 0 to 1; the audience weighs most, then the region, then the phase. */
    double fit(ArticleDraft article) {
        double fit = article.audiences().contains(audience) ? 1 : OTHER_AUDIENCE;
        if (region != null
                && !region.equals(article.region())
                && !article.region().equals(EVERYWHERE)) {
            fit *= OTHER_REGION;
        }
        return phase == null || article.phases().contains(phase) ? fit : fit * OTHER_PHASE;
    }
}
