package org.wegwijs.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/** Which keys have a text in which language, for rooms whose files name keys. Reads even what is faulty otherwise. */
public final class MessageKeys {

    private final Map<LanguageTag, Set<String>> keys = new LinkedHashMap<>();

    public MessageKeys(SourceFiles files) {
        for (SourceFile file : files.below(Catalogue.FOLDER, Catalogue.FILE)) {
            Catalogue.languageOf(file)
                    .ifPresent(language -> keys.put(
                            language,
                            PoFile.read(file, new ArrayList<>()).entries().stream()
                                    .filter(entry -> !Catalogue.lacks(language, entry))
                                    .map(PoEntry::context)
                                    .collect(Collectors.toSet())));
        }
    }

    /** The offered languages in which a key has no text, in order; a variety of another needs none of its own. */
    public List<String> lacking(String key) {
        return keys.entrySet().stream()
                .filter(ofLanguage -> !Catalogue.isVariety(ofLanguage.getKey(), keys.keySet()))
                .filter(ofLanguage -> !ofLanguage.getValue().contains(key))
                .map(ofLanguage -> ofLanguage.getKey().value())
                .sorted()
                .toList();
    }
}
