package org.wegwijs.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wegwijs.content.Topics;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/** The files of the program, some replaced by a test's own. */
final class FilesFixture {

    private FilesFixture() {}

    static SourceFiles shipped() {
        return new SourceFiles((Path) null);
    }

    static Topics topics() {
        return Topics.lenient(shipped(), new ArrayList<>());
    }

    static Lessons lessons() {
        return new Lessons(shipped(), topics());
    }

    /** Files in which one of English is this. */
    static SourceFiles withEnglish(Path folder, String name, String text) {
        write(folder, "translations/en/" + name, text);
        return new SourceFiles(folder);
    }

    /** The same, and hardly anything is taught in other languages: that is learned in an eighth of the time. */
    static SourceFiles withEnglishAlone(Path folder, String name, String text) {
        others(Phrases.NAME).forEach(path -> write(folder, path, "version: \"3.1\"\nnlu: [{synonym: none}]\n"));
        others(Lexicon.NAME).forEach(path -> write(folder, path, "terms: [{term: huisarts, topic: health.doctor}]\n"));
        others(CrisisExamples.NAME).forEach(path -> {
            String dangers = topics().of(Topics.CRISIS).stream()
                    .map(danger -> "  " + danger + ": [" + danger + " is what this is]\n")
                    .collect(Collectors.joining());
            write(folder, path, "positive:\n" + dangers + "near-miss: [all is well]\n");
        });
        return withEnglish(folder, name, text);
    }

    private static List<String> others(String name) {
        return shipped().below(LanguageFiles.FOLDER, "/" + name).stream()
                .map(SourceFile::path)
                .filter(path -> !path.contains("/en/"))
                .toList();
    }

    private static void write(Path folder, String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
