package org.wegwijs.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index of a language.
 *
 * <p>A question is a hundred small terms, so most of the work would be to look up for each what the index knows of it.
 * That stays as it is while the state lasts, and is kept.
 */
final class TextSearcher extends IndexSearcher {

    /** Of each field; one takes a third of a kilobyte, and there is an index with six fields for each language, twice. */
    private static final int MOST_KNOWN = 500;

    private final String[] ids;
    private final Map<String, CollectionStatistics> statistics = new HashMap<>();
    private final Map<SearchField, Map<String, Known>> known = new EnumMap<>(SearchField.class);

    /** A term that some text holds. */
    private record Known(TermQuery query, float rarity) {}

    TextSearcher(IndexReader reader) throws IOException {
        super(reader);
        setSimilarity(Rarity.MEASURED);
        setQueryCache(null);
        ids = new String[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(TextDocument.ID);
            while (values != null && values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                ids[leaf.docBase + values.docID()] = values.binaryValue().utf8ToString();
            }
        }
        for (SearchField field : SearchField.values()) {
            known.put(field, new ConcurrentHashMap<>());
            CollectionStatistics ofField = super.collectionStatistics(field.name());
            if (ofField != null) {
                statistics.put(field.name(), ofField);
            }
        }
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics kept = statistics.get(field);
        return kept == null ? super.collectionStatistics(field) : kept;
    }

    /** The id of the text that Lucene has under this number. */
    String id(int document) {
        return ids[document];
    }

    WeighedTerms weigh(Map<SearchField, Map<String, Double>> terms) throws IOException {
        List<Query> queries = new ArrayList<>();
        double most = 0;
        for (Map.Entry<SearchField, Map<String, Double>> ofField : terms.entrySet()) {
            SearchField field = ofField.getKey();
            Lookup lookup = new Lookup(field);
            float unknown = Rarity.MEASURED.of(0, texts(field));
            for (Map.Entry<String, Double> term : ofField.getValue().entrySet()) {
                double weight = field.weight * term.getValue();
                Known found = find(field, term.getKey(), lookup);
                if (found != null) {
                    queries.add(new BoostQuery(found.query(), (float) weight));
                }
                if (field.expected) {
                    most += weight * (found == null ? unknown : found.rarity());
                }
            }
        }
        return new WeighedTerms(queries, most);
    }

    /** Returns the query as it is: terms in one list are as simple as can be, and looking for more takes its time. */
    @Override
    public Query rewrite(Query original) {
        return original;
    }

    /** The texts that hold any of these, the best first. */
    ScoreDoc[] best(WeighedTerms terms, @Nullable String region, int limit) throws IOException {
        if (terms.known().isEmpty()) {
            return new ScoreDoc[0];
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        terms.known().stream()
                .limit(getMaxClauseCount() - 1L)
                .forEach(term -> any.add(term, BooleanClause.Occur.SHOULD));
        if (region != null) {
            any.add(new TermQuery(new Term(TextDocument.REGION, region)), BooleanClause.Occur.FILTER);
        }
        // All are scored: keeping track of which need not be is more work than scoring so few.
        int most = Math.min(limit, ids.length);
        return search(any.build(), new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE, false)).scoreDocs;
    }

    private int texts(SearchField field) {
        CollectionStatistics ofField = statistics.get(field.name());
        return ofField == null ? 0 : (int) ofField.docCount();
    }

    /** What is known of a term; looked up with the fields' own readers, opened once per question. */
    private @Nullable Known find(SearchField field, String text, Lookup lookup) throws IOException {
        Map<String, Known> ofField = Objects.requireNonNull(known.get(field));
        Known kept = ofField.get(text);
        if (kept == null) {
            Term term = new Term(field.name(), text);
            TermStates states = lookup.states(term);
            if (states == null) {
                return null;
            }
            if (ofField.size() >= MOST_KNOWN) {
                // What is asked often is soon there again.
                ofField.clear();
            }
            kept = new Known(new TermQuery(term, states), Rarity.MEASURED.of(states.docFreq(), texts(field)));
            ofField.put(text, kept);
        }
        return kept;
    }

    /** Looks up many terms of one field. Not safe for concurrent use. */
    private final class Lookup {

        private final TermsEnum[] parts = new TermsEnum[leafContexts.size()];

        Lookup(SearchField field) throws IOException {
            for (LeafReaderContext leaf : leafContexts) {
                Terms terms = leaf.reader().terms(field.name());
                parts[leaf.ord] = terms == null ? TermsEnum.EMPTY : terms.iterator();
            }
        }

        /** Null where no text holds the term. */
        @Nullable
        TermStates states(Term term) throws IOException {
            TermStates states = null;
            for (int ord = 0; ord < parts.length; ord++) {
                if (parts[ord].seekExact(term.bytes())) {
                    states = states == null ? new TermStates(readerContext) : states;
                    states.register(parts[ord].termState(), ord, parts[ord].docFreq(), parts[ord].totalTermFreq());
                }
            }
            return states;
        }
    }
}
