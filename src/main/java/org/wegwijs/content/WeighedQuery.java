package org.wegwijs.content;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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

    static WeighedQuery of(IndexReader reader, Analyzer stems, List<TypedWord> words) throws IOException {
        Map<String, Double> pieces = new LinkedHashMap<>();
        words.forEach(word ->
                WordPieces.of(List.of(word.typed())).forEach(piece -> pieces.merge(piece, word.weight(), Math::max)));
        Map<String, Double> stemmed = stems(stems, words);
        Building building = new Building(reader);
        building.add(LanguageIndex.ALL, stemmed, ALL_WEIGHT);
        building.add(LanguageIndex.TITLE, stemmed, TITLE_WEIGHT);
        building.add(LanguageIndex.PIECES, pieces, PIECES_WEIGHT);
        return new WeighedQuery(building.query.build(), building.ceiling);
    }

    double share(double score) {
        return ceiling > 0 ? Math.min(1, score / ceiling) : 0;
    }

    /** Each stem with the weight of the word it begins in. */
    private static Map<String, Double> stems(Analyzer analyzer, List<TypedWord> words) throws IOException {
        StringBuilder text = new StringBuilder();
        NavigableMap<Integer, Double> weights = new TreeMap<>();
        for (TypedWord word : words) {
            weights.put(text.length(), word.weight());
            text.append(word.spelt()).append(' ');
        }
        Map<String, Double> stems = new LinkedHashMap<>();
        try (TokenStream stream = analyzer.tokenStream(LanguageIndex.ALL, text.toString())) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                double weight =
                        weights.headMap(place.startOffset(), true).lastEntry().getValue();
                stems.merge(term.toString(), weight, Math::max);
            }
            stream.end();
        }
        return stems;
    }

    private static final class Building {

        private final IndexReader reader;
        private final BooleanQuery.Builder query = new BooleanQuery.Builder();
        private double ceiling;

        Building(IndexReader reader) {
            this.reader = reader;
        }

        void add(String field, Map<String, Double> terms, double fieldWeight) throws IOException {
            long texts = reader.getDocCount(field);
            for (Map.Entry<String, Double> entry : terms.entrySet()) {
                Term term = new Term(field, entry.getKey());
                double weight = fieldWeight * entry.getValue();
                long holding = reader.docFreq(term);
                ceiling += weight * Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
                if (holding > 0) {
                    query.add(new BoostQuery(new TermQuery(term), (float) weight), BooleanClause.Occur.SHOULD);
                }
            }
        }
    }
}
