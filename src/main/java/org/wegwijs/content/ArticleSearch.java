package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** Finds articles by what people type, in any language, misspelt or not. Built from the database at start, in memory. */
@Component
public class ArticleSearch {

    /** Candidates per language, before the reader is looked at. */
    private static final int CANDIDATES = 20;

    /** Holding a third of what is asked is as good as holding all: measured, 19 in 20 of those articles are right. */
    private static final double ENOUGH = 1 / 3.0;

    private final Editions editions;
    private final TextSearch texts = new TextSearch(PackedIndexes.load(PackedIndexes.ARTICLES));

    /**
     * An article that may be what was asked for.
     *
     * @param score 0 to 1: how much of the question the article holds, less where it is meant for other readers
     */
    public record Hit(String articleId, double score) {}

    ArticleSearch(Editions editions, StarterContent starter) {
        this.editions = editions;
        starter.importOnce();
        texts.fill(SearchText.ofArticles(editions.all()));
    }

    /**
     * The articles nearest to a text, best first, none of them past its last day.
     *
     * @param language of the person; articles found through the words of other languages count less
     * @param limit how many at most, above 0
     */
    public List<Hit> search(String text, LanguageTag language, Reader reader, int limit) {
        List<Hit> hits = new ArrayList<>();
        texts.search(text, language, null, CANDIDATES)
                .forEach(match -> editions.shown(match.id())
                        .filter(edition -> reader.isFor(edition.source()))
                        .ifPresent(edition -> hits.add(new Hit(
                                match.id(), Math.min(1, match.share() / ENOUGH) * reader.fit(edition.source())))));
        // The order of equals is that of the matches.
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /**
     * Tells which words questions are made of whatever they are about, so that those count less.
     *
     * @param shares of questions that hold a word, 0 to 1; words as {@link NormalText} writes them
     */
    public void damp(Map<String, Double> shares) {
        texts.damp(shares);
    }

    /** Brings the indexes in line with what is shown of one article. */
    void update(String id) {
        Map<LanguageTag, ArticleText> shown =
                editions.any(id).map(Edition::texts).orElse(Map.of());
        update(Set.of(id), shown.keySet());
    }

    /** The same for many at once of which only these languages have changed; an id of none is passed over. */
    void update(Collection<String> ids, Set<LanguageTag> languages) {
        Map<LanguageTag, List<SearchText>> now = new HashMap<>();
        for (String id : ids) {
            Map<LanguageTag, ArticleText> shown =
                    editions.any(id).map(Edition::texts).orElse(Map.of());
            texts.keepOnly(id, shown.keySet());
            shown.forEach((language, text) -> {
                if (languages.contains(language)) {
                    now.computeIfAbsent(language, none -> new ArrayList<>()).add(SearchText.of(text));
                }
            });
        }
        now.forEach(texts::put);
    }
}
