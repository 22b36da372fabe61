package org.wegwijs.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** The articles that exist in one language, searched by the stems of that language and by pieces of words. */
final class LanguageIndex {

    static final String ID = "id";
    static final String ALL = "all";
    static final String TITLE = "title";
    static final String PIECES = "ng4";

    /** How much more often a title's word counts than one of the text. */
    private static final int TITLE_TIMES = 3;

    /** Measured best on orientation pages in five languages. */
    private static final float K1 = 2.2f;

    private static final float B = 0.75f;

    /** From here on it is the whole content that is read in, not an article that was edited. */
    private static final int MANY = 10;

    private final Analyzer stems;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    LanguageIndex(LanguageTag language) {
        stems = Analyzers.of(language);
        Analyzer pieces = new WhitespaceAnalyzer();
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(stems, Map.of(PIECES, pieces)));
        config.setSimilarity(new BM25Similarity(K1, B));
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(new BM25Similarity(K1, B));
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds or replaces articles, searchable once this returns. */
    synchronized void put(Collection<ArticleText> articles) {
        try {
            for (ArticleText article : articles) {
                String title = NormalText.of(article.title());
                String text = NormalText.of(WordsOnly.of(article.markdown()));
                forgetWords(article.id());
                Set<String> words = words(title + " " + text);
                wordsOf.put(article.id(), words);
                vocabulary.add(words);
                writer.updateDocument(new Term(ID, article.id()), document(article.id(), title, text));
            }
            if (articles.size() >= MANY) {
                // In one piece each term is looked up once.
                writer.forceMerge(1);
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes an article that is no longer there in this language; does nothing if it never was. */
    synchronized void remove(String id) {
        if (!wordsOf.containsKey(id)) {
            return;
        }
        try {
            forgetWords(id);
            writer.deleteDocuments(new Term(ID, id));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of what was asked that each article holds, 0 to 1, for the best of them. */
    Map<String, Double> search(List<TypedWord> words, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                WeighedQuery query = WeighedQuery.of(searcher.getIndexReader(), stems, words);
                Map<String, Double> found = new HashMap<>();
                for (ScoreDoc hit : searcher.search(query.query(), limit).scoreDocs) {
                    String id = searcher.storedFields()
                            .document(hit.doc, Set.of(ID))
                            .get(ID);
                    found.put(id, query.share(hit.score));
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The distinct words of a normal text, in their order. */
    static Set<String> words(String normalText) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(normalText.split(" ", -1)));
        words.remove("");
        return words;
    }

    private void forgetWords(String id) {
        Set<String> old = wordsOf.remove(id);
        if (old != null) {
            vocabulary.remove(old);
        }
    }

    private static Document document(String id, String title, String text) {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(ALL, (title + " ").repeat(TITLE_TIMES) + text, Field.Store.NO));
        String pieces = String.join(" ", WordPieces.of(words(title + " " + text)));
        document.add(new TextField(PIECES, pieces, Field.Store.NO));
        return document;
    }
}
