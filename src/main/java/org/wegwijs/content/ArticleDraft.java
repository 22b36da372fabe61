package org.wegwijs.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * An article in its source language with all that is known about it: what a file holds, and what {@link Articles#save}
 * takes.
 *
 * @param id {@code nl-doctor}: lower case letters, digits and hyphens, at most 24
 * @param topic a topic of {@link Topics}
 * @param phases at least one
 * @param audiences at least one
 * @param region ISO 3166 alpha-2, or {@code EU}
 * @param language the source language
 * @param sources at least one
 * @param checked the day the facts were compared with the sources
 * @param validUntil the last day on which the article is shown
 * @param segments the title first
 * @param practice what a good practice has besides; null for an article
 */
public record ArticleDraft(
        String id,
        String topic,
        Set<Phase> phases,
        Set<Audience> audiences,
        Set<CareMark> care,
        String region,
        LanguageTag language,
        List<Source> sources,
        LocalDate checked,
        LocalDate validUntil,
        List<Segment> segments,
        @Nullable PracticeFacts practice) {

    public ArticleDraft {
        phases = inOrder(phases, Phase.class);
        audiences = inOrder(audiences, Audience.class);
        care = inOrder(care, CareMark.class);
        sources = List.copyOf(sources);
        segments = List.copyOf(segments);
        if (segments.isEmpty() || !segments.get(0).id().equals(Segment.TITLE)) {
            throw new IllegalArgumentException("Article " + id + " does not begin with its title.");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("Article " + id + " names no source.");
        }
    }

    /** How long all segments together may be, in characters. */
    public int longest() {
        return practice == null ? ArticleFile.LONGEST : ArticleFile.LONGEST_PRACTICE;
    }

    /** The plain words of the title in the source language. */
    public String title() {
        return segments.get(0).text();
    }

    /** The text below the title in the source language, as CommonMark. */
    public String body() {
        return segments.stream().skip(1).map(Segment::text).collect(Collectors.joining("\n\n"));
    }

    private static <E extends Enum<E>> Set<E> inOrder(Collection<E> marks, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(marks);
        return Collections.unmodifiableSet(ordered);
    }
}
