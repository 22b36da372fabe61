package org.wegwijs.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.logging.LoggingSystem;
import org.wegwijs.files.BuiltFile;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

/**
 * The indexes of the shipped texts, made when the program is built and packed with it: to make them takes seconds of a
 * start, to read them a fraction of one. A start compares every text with them and puts in those that are others by now.
 *
 * @param sum of the files that the texts came from
 */
public record PackedIndexes(String sum, Map<LanguageTag, PackedIndex> byLanguage) {

    static final String ARTICLES = "articles.index";
    static final String SERVICES = "services.index";

    static final PackedIndexes NONE = new PackedIndexes("", Map.of());

    private static final int BUFFER = 1 << 16;

    /** Called by the build, with the folder of the compiled classes. */
    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(PackedIndexes.class.getClassLoader()).beforeInitialize();
        Path classes = Path.of(arguments[0]);
        BuiltFile articles = new BuiltFile(PackedIndexes.class, ARTICLES, classes);
        BuiltFile services = new BuiltFile(PackedIndexes.class, SERVICES, classes);
        SourceFiles files = new SourceFiles((Path) null);
        String sum = ShippedContent.hash(files);
        if (articles.isOld()
                || services.isOld()
                || !load(ARTICLES).sum.equals(sum)
                || !load(SERVICES).sum.equals(sum)) {
            StarterFiles starter = starter(files);
            new PackedIndexes(sum, packed(articles(starter))).write(articles.path());
            new PackedIndexes(sum, packed(services(starter))).write(services.path());
        }
    }

    /** Without any where none were packed: everything is indexed then. */
    static PackedIndexes load(String name) {
        try (InputStream file = PackedIndexes.class.getResourceAsStream(name)) {
            return file == null ? NONE : read(new DataInputStream(new BufferedInputStream(file, BUFFER)));
        } catch (IOException e) {
            // A broken file is as good as none.
            return NONE;
        }
    }

    /** Of the files that the build has packed; empty where it packed no indexes. */
    static Optional<String> shippedSum() {
        try (InputStream file = PackedIndexes.class.getResourceAsStream(ARTICLES)) {
            return file == null ? Optional.empty() : Optional.of(new DataInputStream(file).readUTF());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    PackedIndex of(LanguageTag language) {
        return byLanguage.getOrDefault(language, PackedIndex.EMPTY);
    }

    static StarterFiles starter(SourceFiles files) {
        List<Fault> faults = new ArrayList<>();
        StarterFiles starter =
                StarterFiles.read(files, StarterFiles.Known.lenient(files, faults), faults, new ArrayList<>());
        FaultyFiles.refuse(faults);
        return starter;
    }

    /** As a start with an empty database would show them. */
    static Map<LanguageTag, List<SearchText>> articles(StarterFiles starter) {
        Map<String, List<SegmentTranslation>> words = words(starter);
        return SearchText.ofArticles(starter.articles().stream()
                .map(draft -> Edition.of(draft, false, words.getOrDefault(draft.id(), List.of())))
                .toList());
    }

    static Map<LanguageTag, List<SearchText>> services(StarterFiles starter) {
        Map<String, List<SegmentTranslation>> words = words(starter);
        return SearchText.ofServices(starter.services().stream()
                .map(draft -> ServiceEdition.of(draft, false, words.getOrDefault(draft.slug(), List.of())))
                .toList());
    }

    private static Map<String, List<SegmentTranslation>> words(StarterFiles starter) {
        return starter.translations().stream().collect(Collectors.groupingBy(SegmentTranslation::item));
    }

    private static Map<LanguageTag, PackedIndex> packed(Map<LanguageTag, List<SearchText>> texts) {
        Map<LanguageTag, PackedIndex> packed = new HashMap<>();
        texts.forEach((language, ofLanguage) -> {
            LanguageIndex index = new LanguageIndex(language, PackedIndex.EMPTY);
            index.put(ofLanguage);
            packed.put(language, index.pack());
        });
        return packed;
    }

    private void write(Path path) throws IOException {
        try (DataOutputStream file =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
            file.writeUTF(sum);
            file.writeInt(byLanguage.size());
            for (Map.Entry<LanguageTag, PackedIndex> index : byLanguage.entrySet()) {
                file.writeUTF(index.getKey().value());
                index.getValue().write(file);
            }
        }
    }

    private static PackedIndexes read(DataInputStream file) throws IOException {
        String sum = file.readUTF();
        Map<LanguageTag, PackedIndex> indexes = new HashMap<>();
        for (int left = file.readInt(); left > 0; left--) {
            indexes.put(LanguageTag.of(file.readUTF()), PackedIndex.read(file));
        }
        return new PackedIndexes(sum, indexes);
    }
}
