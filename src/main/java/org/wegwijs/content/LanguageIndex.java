package org.wegwijs.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
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

    private final Directory files;

    /** By the id of the text. */
    private final Map<String, IndexedText> indexed = new HashMap<>();

    /**
     * A text that was found.
     *
     * @param share of the question that it holds, above 0; hardly ever above 1
     */
    record Match(String id, double share) {}

    /** @param packed what it holds at first */
    LanguageIndex(LanguageTag language, PackedIndex packed) {
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
            files = new ByteBuffersDirectory(
                    new SingleInstanceLockFactory(),
                    ByteBuffersDataOutput::new,
                    ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
            for (Map.Entry<String, byte[]> file : packed.files().entrySet()) {
                try (IndexOutput out = files.createOutput(file.getKey(), IOContext.DEFAULT)) {
                    out.writeBytes(file.getValue(), file.getValue().length);
                }
            }
            writer = new IndexWriter(files, config);
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public TextSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                    return new TextSearcher(reader);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packed.texts().forEach(this::remember);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What it holds, to be opened again by the same program. */
    synchronized PackedIndex pack() {
        try {
            writer.commit();
            Map<String, byte[]> packed = new TreeMap<>();
            for (String name : files.listAll()) {
                try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
                    byte[] bytes = new byte[(int) file.length()];
                    file.readBytes(bytes, 0, bytes.length);
                    packed.put(name, bytes);
                }
            }
            return new PackedIndex(Map.copyOf(indexed), packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds these texts and no others, searchable once this returns. */
    synchronized void fill(Collection<SearchText> texts) {
        Set<String> left = new HashSet<>(indexed.keySet());
        texts.forEach(text -> left.remove(text.id()));
        left.forEach(this::remove);
        put(texts);
    }

    /** Adds or replaces texts, searchable once this returns. */
    synchronized void put(Collection<SearchText> texts) {
        try {
            int changed = 0;
            for (SearchText text : texts) {
                IndexedText old = indexed.get(text.id());
                long fingerprint = text.fingerprint();
                if (old != null && old.fingerprint() == fingerprint) {
                    continue;
                }
                changed++;
                forget(text.id());
                SearchText normal = text.normal();
                Set<String> words = SearchTerms.words(normal.title() + " " + normal.body());
                remember(text.id(), new IndexedText(fingerprint, String.join(" ", words)));
                writer.updateDocument(new Term(TextDocument.ID, text.id()), TextDocument.of(normal, stems));
            }
            if (changed > 0 && changed * MANY >= indexed.size()) {
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
        if (!indexed.containsKey(id)) {
            return;
        }
        try {
            forget(id);
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

    private void remember(String id, IndexedText text) {
        indexed.put(id, text);
        vocabulary.add(SearchTerms.words(text.words()));
    }

    private void forget(String id) {
        IndexedText old = indexed.remove(id);
        if (old != null) {
            vocabulary.remove(SearchTerms.words(old.words()));
        }
    }
}
