package org.wegwijs.content;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question as any of its stems, with the score that an article would have in which all of them stood endlessly often.
 *
 * @param ceiling above any score; 0 if the question holds no word
 */
record WeighedQuery(Query query, double ceiling) {

    private static final double ALL_WEIGHT = 0.75;
    private static final double TITLE_WEIGHT = 0.5;
    private static final double PIECES_WEIGHT = 0.2;

    static WeighedQuery of(IndexReader reader, Analyzer stems, List<String> words, List<String> typed)
            throws IOException {
        Building building = new Building(reader);
        Set<String> stemmed = stemmed(stems, String.join(" ", words));
        building.add(LanguageIndex.ALL, stemmed, ALL_WEIGHT);
        building.add(LanguageIndex.TITLE, stemmed, TITLE_WEIGHT);
        building.add(LanguageIndex.PIECES, WordPieces.of(typed), PIECES_WEIGHT);
        return new WeighedQuery(building.query.build(), building.ceiling);
    }

    double share(double score) {
        return ceiling > 0 ? Math.min(1, score / ceiling) : 0;
    }

    private static Set<String> stemmed(Analyzer analyzer, String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(LanguageIndex.ALL, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    private static final class Building {

        private final IndexReader reader;
        private final BooleanQuery.Builder query = new BooleanQuery.Builder();
        private double ceiling;

        Building(IndexReader reader) {
            this.reader = reader;
        }

        void add(String field, Collection<String> terms, double weight) throws IOException {
            long texts = reader.getDocCount(field);
            for (String word : terms) {
                Term term = new Term(field, word);
                long holding = reader.docFreq(term);
                ceiling += weight * Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
                if (holding > 0) {
                    query.add(new BoostQuery(new TermQuery(term), (float) weight), BooleanClause.Occur.SHOULD);
                }
            }
        }
    }
}
