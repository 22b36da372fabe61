package org.wegwijs.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleSearch;

/** What speaks for each topic: a term of the host country most, then the trained examples, then the articles found. */
@Component
class Evidence {

    /** For a text that is nothing but a term of the lexicon. */
    private static final double TERM = 0.95;

    /** For a term that is one word of many: how much of its weight is left. */
    private static final double TERM_IN_PASSING = 0.5;

    /** For a term found by forgiving a slip. */
    private static final double TERM_MISSPELT = 0.85;

    /** For an article that holds all that is asked; of half of it a quarter, since its words may stand there by the way. */
    private static final double FOUND = 0.8;

    private static final int HITS = 10;

    private final Lexicon lexicon;
    private final Intents intents;
    private final ArticleSearch search;

    Evidence(Lexicon lexicon, Intents intents, ArticleSearch search) {
        this.lexicon = lexicon;
        this.intents = intents;
        this.search = search;
        search.damp(intents.questionWords());
    }

    List<ArticleSearch.Hit> search(Question question) {
        return search.search(question.text(), question.language(), question.reader(), HITS);
    }

    /** The topics for which anything speaks, with how likely they are, 0 to 1. */
    Map<String, Double> topics(Question question, List<Found> hits) {
        Map<String, Double> likely = new HashMap<>();
        Map<String, Double> bySearch = new HashMap<>();
        hits.forEach(hit -> bySearch.merge(hit.article().topic(), hit.score() * hit.score() * FOUND, Math::max));
        bySearch.forEach((topic, weight) -> likely.merge(topic, weight, Understanding::either));
        intents.find(question.text())
                .ifPresent(intent -> likely.merge(intent.topic(), intent.confidence(), Understanding::either));
        lexicon.find(question.text()).ifPresent(hit -> likely.merge(hit.topic(), weight(hit), Understanding::either));
        return likely;
    }

    private static double weight(Lexicon.Hit hit) {
        double passing = TERM_IN_PASSING + (1 - TERM_IN_PASSING) * hit.share();
        return TERM * passing * (hit.exact() ? 1 : TERM_MISSPELT);
    }
}
