package org.wegwijs.content;

import org.apache.lucene.search.similarities.BM25Similarity;

/** Lucene's BM25, which also tells what a text would get that held a term endlessly often. */
final class Rarity extends BM25Similarity {

    /** Measured best on orientation pages in five languages. */
    static final Rarity MEASURED = new Rarity(2.2f, 0.75f);

    private Rarity(float k1, float b) {
        super(k1, b);
    }

    float of(int textsWithTerm, int texts) {
        return idf(textsWithTerm, texts);
    }
}
