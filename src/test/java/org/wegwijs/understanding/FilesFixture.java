package org.wegwijs.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.wegwijs.content.Topics;
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
        try {
            Path file = folder.resolve("translations/en").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return new SourceFiles(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
