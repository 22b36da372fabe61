package org.wegwijs.understanding;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;

/** The YAML files of one name in the folders of all languages. */
final class LanguageFiles {

    static final String FOLDER = "translations";

    private LanguageFiles() {}

    static void each(
            SourceFiles files, String name, Collection<Fault> faults, BiConsumer<LanguageTag, YamlNode> reader) {
        for (SourceFile file : files.below(FOLDER, "/" + name)) {
            Optional<LanguageTag> language = LanguageTag.parse(folder(file));
            if (language.isEmpty()) {
                faults.add(new Fault(file.path(), 0, "", "'" + folder(file) + "' is no language tag"));
                continue;
            }
            YamlNode.read(file, faults).ifPresent(root -> reader.accept(language.get(), root));
        }
    }

    /** The languages that have such a file. */
    static Set<LanguageTag> with(SourceFiles files, String name) {
        return files.below(FOLDER, "/" + name).stream()
                .flatMap(file -> LanguageTag.parse(folder(file)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String folder(SourceFile file) {
        return file.folder().substring(file.folder().lastIndexOf('/') + 1);
    }
}
