package org.wegwijs.content;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The index of one language, written down.
 *
 * @param texts what is in it, by id
 * @param files of Lucene, by name
 */
record PackedIndex(Map<String, IndexedText> texts, Map<String, byte[]> files) {

    /** Of no texts. */
    static final PackedIndex EMPTY = new PackedIndex(Map.of(), Map.of());

    void write(DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, IndexedText> text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            out.writeLong(text.getValue().fingerprint());
            out.writeUTF(text.getValue().words());
        }
        out.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            out.writeUTF(file.getKey());
            out.writeInt(file.getValue().length);
            out.write(file.getValue());
        }
    }

    static PackedIndex read(DataInput in) throws IOException {
        Map<String, IndexedText> texts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(in.readUTF(), new IndexedText(in.readLong(), in.readUTF()));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            files.put(name, bytes);
        }
        return new PackedIndex(texts, files);
    }
}
