package org.wegwijs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/**
 * Everything that is wrong with the messages, from the files alone. More than {@link Messages} refuses to start with:
 * here a language is also held to be complete.
 */
@Component
public final class MessageFaults implements Checked {

    private final Supplier<List<SourceFile>> files;

    @Autowired
    MessageFaults(SourceFiles files) {
        this.files = () -> files.below(Catalogue.FOLDER, Catalogue.FILE);
    }

    /** With files of which others than {@code translations/<tag>/interface.po} are passed over. */
    public MessageFaults(List<SourceFile> files) {
        this.files = () -> files;
    }

    /** Ordered by file and line. */
    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Map<LanguageTag, Catalogue> catalogues = Catalogue.read(files.get(), faults);
        faults.addAll(wrong(catalogues));
        english(catalogues)
                .ifPresent(english -> catalogues
                        .values()
                        .forEach(catalogue -> faults.addAll(new Comparison(english, catalogue)
                                .incomplete(Catalogue.isVariety(catalogue.language(), catalogues.keySet())))));
        return faults.stream().sorted().toList();
    }

    static Optional<Catalogue> english(Map<LanguageTag, Catalogue> catalogues) {
        return Optional.ofNullable(catalogues.get(LanguageTag.ENGLISH));
    }

    /** What would make a message say something wrong, found by comparing it with the English. */
    static List<Fault> wrong(Map<LanguageTag, Catalogue> catalogues) {
        Catalogue english = catalogues.get(LanguageTag.ENGLISH);
        if (english == null) {
            String path = Catalogue.FOLDER + "/" + LanguageTag.ENGLISH + "/" + Catalogue.FILE;
            return List.of(new Fault(path, 0, "", "is missing: every message has an English text"));
        }
        List<Fault> faults = new ArrayList<>();
        if (!english.texts().containsKey(Messages.FALLBACK_LABEL)) {
            faults.add(new Fault(english.file().path(), 0, "'" + Messages.FALLBACK_LABEL + "'", "is missing"));
        }
        catalogues.values().forEach(catalogue -> faults.addAll(new Comparison(english, catalogue).wrong()));
        return faults;
    }
}
