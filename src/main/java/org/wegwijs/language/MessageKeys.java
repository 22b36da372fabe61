package org.wegwijs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/** Which keys have a text in which language, for rooms whose files name keys. Reads even what is faulty otherwise. */
public final class MessageKeys {

    private final Map<LanguageTag, Catalogue> catalogues;

    public MessageKeys(SourceFiles files) {
        List<SourceFile> found = files.below(Catalogue.FOLDER, Catalogue.FILE);
        catalogues = Catalogue.read(found, new ArrayList<>());
    }

    /** The offered languages in which a key has no text, in order; a variety of another needs none of its own. */
    public List<String> lacking(String key) {
        return catalogues.entrySet().stream()
                .filter(catalogue -> !Catalogue.isVariety(catalogue.getKey(), catalogues.keySet()))
                .filter(catalogue -> !catalogue.getValue().texts().containsKey(key))
                .map(catalogue -> catalogue.getKey().value())
                .sorted()
                .toList();
    }
}
