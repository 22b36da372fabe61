package org.wegwijs.content;

import java.util.Locale;
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

    /** What is offered in one town is of little use in another. */
    private static final double OTHER_TOWN = 0.5;

    /** Local beats national, national beats European; by no more than that, so that the better answer still wins. */
    private static final double NATIONAL = 0.98;

    private static final double EUROPEAN = 0.96;
    private static final double OTHER_PHASE = 0.95;

    /** First what holds here, then what others did elsewhere. */
    private static final double PRACTICE = 0.9;

    /** A newcomer of whom nothing else is known. */
    public static Reader anyone() {
        return new Reader(null, Audience.NEWCOMER, null);
    }

    /** Practices are for those who work with newcomers, not for newcomers themselves. */
    boolean isFor(ArticleDraft article) {
        return article.practice() == null || audience != Audience.NEWCOMER;
    }

    /** Whether the reader is one of those whom it was written for. */
    boolean isMeant(ArticleDraft article) {
        return article.audiences().contains(audience);
    }

    /** How well an article is meant for this reader, above 0 to 1; the audience weighs most, then the region, then the phase. */
    double fit(ArticleDraft article) {
        double fit = isMeant(article) ? 1 : OTHER_AUDIENCE;
        fit *= article.practice() == null ? regionFit(article.region()) : PRACTICE;
        return phase == null || article.phases().contains(phase) ? fit : fit * OTHER_PHASE;
    }

    private double regionFit(String of) {
        boolean town = of.contains("-");
        if (region == null) {
            return town ? OTHER_TOWN : 1;
        }
        if (of.equals(region)) {
            return 1;
        }
        if (of.equals(EVERYWHERE)) {
            return EUROPEAN;
        }
        if (town) {
            return OTHER_TOWN;
        }
        return of.equals(country(region)) ? NATIONAL : OTHER_REGION;
    }

    /** {@code NL} of {@code nl-tilburg}. */
    private static String country(String region) {
        int dash = region.indexOf('-');
        return dash < 0 ? region : region.substring(0, dash).toUpperCase(Locale.ROOT);
    }
}
