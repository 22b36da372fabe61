package org.wegwijs.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleSearch;

/** What speaks for each topic: a term of the host country most, then the trained examples, then the articles found. */
@Component
class Evidence {

    /** For a text that is nothing but a term of the lexicon. */
    private static final double TERM = 0.95;

    /** For a term that is one word of many: how much of its weight is left. */
    private static final double TERM_IN_PASSING = 0.5;

    /** The same where the examples speak for something else: held back, they are right then three times as often. */
    private static final double TERM_BESIDE_THE_POINT = 0.15;

    /** For a term found by forgiving a slip. */
    private static final double TERM_MISSPELT = 0.85;

    /** For an article that holds all that is asked; of half of it a quarter, since its words may stand there by the way. */
    private static final double FOUND = 0.5;

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

    /** The article, practice or service to which the desk linked such a question. */
    Optional<String> linked(Question question) {
        return intents.linked(question.text());
    }

    /** The topics for which anything speaks, with how likely they are, 0 to 1. */
    Map<String, Double> topics(Question question, List<Found> hits) {
        Map<String, Double> likely = new HashMap<>();
        Map<String, Double> bySearch = new HashMap<>();
        hits.forEach(hit -> bySearch.merge(hit.article().topic(), hit.score() * hit.score() * FOUND, Math::max));
        bySearch.forEach((topic, weight) -> likely.merge(topic, weight, Understanding::either));
        with(likely, intents.likeliest(question.text(), Integer.MAX_VALUE), lexicon.find(question.text()));
        return likely;
    }

    /**
     * Adds what the examples and a term speak for. The likelier a text is about nothing known, the less do words count that
     * happen to stand in an article, and words that only resemble a term.
     *
     * @param ranked by the examples, best first
     */
    static void with(Map<String, Double> likely, List<Intents.Intent> ranked, Optional<Lexicon.Hit> hit) {
        double inScope = 1 - Intents.outOfScope(ranked);
        likely.replaceAll((topic, weight) -> weight * inScope);
        Intents.find(ranked).ifPresent(found -> likely.merge(found.topic(), found.confidence(), Understanding::either));
        hit.ifPresent(term -> likely.merge(term.topic(), weight(term, ranked), Understanding::either));
    }

    /** The term of the lexicon that stands in a text, as {@link #topics} weighs it. */
    Optional<Explanation.Term> term(String text) {
        List<Intents.Intent> ranked = intents.likeliest(text, Integer.MAX_VALUE);
        return lexicon.find(text).map(hit -> new Explanation.Term(hit, weight(hit, ranked)));
    }

    private static double weight(Lexicon.Hit hit, List<Intents.Intent> ranked) {
        Optional<Intents.Intent> intent = Intents.find(ranked);
        boolean besideThePoint = intent.isPresent() && !intent.get().topic().equals(hit.topic());
        double least = besideThePoint ? TERM_BESIDE_THE_POINT : TERM_IN_PASSING;
        double whole = hit.exact() ? 1 : TERM_MISSPELT * (1 - Intents.outOfScope(ranked));
        return TERM * (least + (1 - least) * hit.share()) * whole;
    }
}
