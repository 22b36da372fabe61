package org.wegwijs.content;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A text as Lucene takes it: a field for each {@link SearchField}, named as that is. */
final class TextDocument {

    static final String ID = "id";
    static final String REGION = "region";

    /** How often a term stands there is counted, where it stands is not. */
    private static final FieldType COUNTED = counted();

    private TextDocument() {}

    /** Of a normal text. */
    static Document of(SearchText text, Stems stems) {
        Document document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(text.id())));
        document.add(new StringField(REGION, text.region(), Field.Store.NO));
        SearchTerms.of(text, stems)
                .forEach((field, terms) -> document.add(new Field(field.name(), new TermStream(terms), COUNTED)));
        return document;
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
