package org.wegwijs.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/** The texts that exist in one language, searched by the stems of that language and by pieces of words. */
final class LanguageIndex {

    /** From one in so many on, it is the content that is read in, not texts that were edited. */
    private static final int MANY = 4;

    private final Stems stems;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Vocabulary vocabulary = new Vocabulary();

    /** The words of each text, by its id, as one string: a set of them would take ten times the room. */
    private final Map<String, String> wordsOf = new HashMap<>();

    /**
     * A text that was found.
     *
     * @param share of the question that it holds, above 0; hardly ever above 1
     */
    record Match(String id, double share) {}

    LanguageIndex(LanguageTag language) {
        stems = new Stems(language);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(Rarity.MEASURED);
        // Texts stay in the order in which they came, and a change is merged by the thread that made it.
        LogDocMergePolicy merging = new LogDocMergePolicy();
        config.setMergePolicy(merging);
        config.setMergeScheduler(new SerialMergeScheduler());
        // In memory, files of a part need not be one: else what is read in as one part is written a second time.
        config.setUseCompoundFile(false);
        merging.setNoCFSRatio(0);
        try {
            // One array for each file: the pieces in which a growing file is kept are slow to open, and that is done
            // per term.
            writer = new IndexWriter(
                    new ByteBuffersDirectory(
                            new SingleInstanceLockFactory(),
                            ByteBuffersDataOutput::new,
                            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY),
                    config);
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public TextSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                    return new TextSearcher(reader);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds or replaces texts, searchable once this returns. */
    synchronized void put(Collection<SearchText> texts) {
        try {
            for (SearchText text : texts) {
                forgetWords(text.id());
                SearchText normal = text.normal();
                Set<String> words = SearchTerms.words(normal.title() + " " + normal.body());
                wordsOf.put(text.id(), String.join(" ", words));
                vocabulary.add(words);
                writer.updateDocument(new Term(TextDocument.ID, text.id()), TextDocument.of(normal, stems));
            }
            if (texts.size() * MANY >= wordsOf.size()) {
                // In one piece each term is looked up once.
                writer.forceMerge(1);
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a text that is no longer there in this language; does nothing if it never was. */
    synchronized void remove(String id) {
        if (!wordsOf.containsKey(id)) {
            return;
        }
        try {
            forgetWords(id);
            writer.deleteDocuments(new Term(TextDocument.ID, id));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The texts that hold anything of what was asked, the best first.
     *
     * @param region of the texts that may be found; null for all
     */
    List<Match> search(List<TypedWord> words, @Nullable String region, int limit) {
        try {
            // The factory above makes no others.
            TextSearcher searcher = (TextSearcher) searchers.acquire();
            try {
                WeighedTerms terms = searcher.weigh(SearchTerms.of(words, stems));
                List<Match> matches = new ArrayList<>();
                for (ScoreDoc hit : searcher.best(terms, region, limit)) {
                    matches.add(new Match(searcher.id(hit.doc), hit.score / terms.most()));
                }
                return matches;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetWords(String id) {
        String old = wordsOf.remove(id);
        if (old != null) {
            vocabulary.remove(SearchTerms.words(old));
        }
    }
}
