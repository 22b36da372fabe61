package org.wegwijs.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/** Asks the search that answers people for pages of which it is known what they answer. */
final class SearchEvaluation {

    private final TextSearch search = new TextSearch(PackedIndexes.NONE);
    private final Map<String, SearchPage> pages = new HashMap<>();
    private final LanguageTag language;
    private final boolean regionKnown;

    /**
     * With pages, and how they are asked for.
     *
     * @param language of the pages
     * @param regionKnown whether only pages of the question's region may be found
     */
    SearchEvaluation(Collection<SearchPage> all, LanguageTag language, boolean regionKnown) {
        this.language = language;
        this.regionKnown = regionKnown;
        search.put(language, all.stream().map(SearchPage::searchText).toList());
        all.forEach(page -> pages.put(page.id(), page));
    }

    void damp(Map<String, Double> shareOfQuestions) {
        search.damp(shareOfQuestions);
    }

    /** For questions in another language than the pages. */
    void translateBy(@Nullable Glossary glossary) {
        search.translateBy(glossary);
    }

    SearchFigures figures(Collection<SearchQuestion> questions) {
        return SearchFigures.of(questions.stream()
                .filter(SearchQuestion::answerable)
                .map(this::rank)
                .toList());
    }

    /** The place of the first right page among groups of equal ones, counted from 1; 0 if none was found. */
    private int rank(SearchQuestion question) {
        boolean everywhere = !regionKnown || question.region().isEmpty();
        List<LanguageIndex.Match> found =
                search.search(question.text(), language, everywhere ? null : question.region(), Integer.MAX_VALUE);
        Set<String> right = question.gold().stream().map(this::group).collect(Collectors.toSet());
        Set<String> groups = new LinkedHashSet<>();
        for (LanguageIndex.Match match : found) {
            groups.add(group(match.id()));
            if (right.contains(group(match.id()))) {
                return groups.size();
            }
        }
        return 0;
    }

    private SearchPage page(String id) {
        SearchPage page = pages.get(id);
        return page == null ? new SearchPage(id, "", id, "", "") : page;
    }

    private String group(String id) {
        return page(id).group();
    }
}
