package org.wegwijs.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;

/** All articles, each whole in one language. Reading them asks the database only after a change. */
@Component
public class Articles {

    private final Editions editions;
    private final ArticleWriting writing;
    private final Topics topics;

    Articles(Editions editions, ArticleWriting writing, Topics topics) {
        this.editions = editions;
        this.writing = writing;
        this.topics = topics;
    }

    /** Whether there is such an article, shown or withheld. */
    public boolean exists(String id) {
        return editions.any(id).isPresent();
    }

    /**
     * The article in this language, or whole in the next that it falls back to; the result says which. Empty where there
     * is no such article or its last day has passed.
     */
    public Optional<ArticleText> find(String id, LanguageTag language) {
        return editions.shown(id).map(edition -> edition.in(language));
    }

    /**
     * Those about a topic: for this audience first, then for this region, then for this phase. Newcomers are shown what is
     * meant for others only where nothing is meant for them.
     */
    public List<ArticleText> about(String topic, LanguageTag language, Reader reader) {
        List<Edition> about = editions.about(topic).stream()
                .filter(edition -> reader.isFor(edition.source()))
                .toList();
        boolean meantAlone = reader.audience() == Audience.NEWCOMER
                && about.stream().anyMatch(edition -> reader.isMeant(edition.source()));
        return about.stream()
                .filter(edition -> !meantAlone || reader.isMeant(edition.source()))
                .sorted(Comparator.comparingDouble((Edition edition) -> -reader.fit(edition.source())))
                .map(edition -> edition.in(language))
                .toList();
    }

    /**
     * The topics with at least one article that may be shown: in the order of the topic list, but those with an article
     * for this audience before those with articles for others only.
     */
    public Set<String> topicsFor(Reader reader) {
        Set<String> ours = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Topics.Group group : topics.groups()) {
            for (String topic : group.topics()) {
                List<Edition> about = editions.about(topic).stream()
                        .filter(edition -> reader.isFor(edition.source()))
                        .toList();
                boolean meant = about.stream().anyMatch(edition -> reader.isMeant(edition.source()));
                if (!about.isEmpty()) {
                    (meant ? ours : others).add(topic);
                }
            }
        }
        ours.addAll(others);
        return ours;
    }

    /** The article as it is kept, in its source language, shown or not. */
    public Optional<ArticleDraft> kept(String id) {
        return editions.any(id).map(Edition::source);
    }

    /** The article as lists show it, whether or not it is shown to people. */
    public Optional<Listed> listed(String id) {
        return editions.any(id).map(Edition::listed);
    }

    /** Everything that is kept: practices or all else, by id. */
    public List<Listed> listed(boolean practices) {
        return editions.kept().stream()
                .filter(edition -> (edition.source().practice() != null) == practices)
                .map(Edition::listed)
                .toList();
    }

    /**
     * Takes the article out of every channel, or lets it be shown again, in the caller's transaction if there is one.
     *
     * @throws IllegalArgumentException if there is no such article
     */
    public void withhold(String id, boolean out) {
        writing.withhold(id, out);
    }

    /**
     * Adds the article or replaces the one of the same id, in the caller's transaction if there is one. Translations of
     * segments whose source text has changed need review from then on; those of other segments stay.
     */
    public void save(ArticleDraft draft) {
        writing.save(draft);
    }

    /**
     * Adds or replaces translations of segments of one article. One that was made from another source text than the
     * article now has needs review whatever its state says.
     *
     * @throws IllegalArgumentException if there is no such article or segment
     */
    public void translate(String id, Collection<SegmentTranslation> words) {
        writing.translate(id, words);
    }
}
