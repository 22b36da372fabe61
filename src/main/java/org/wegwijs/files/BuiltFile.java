package org.wegwijs.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file that the build makes with the classes that it has just compiled, and puts beside them. */
public final class BuiltFile {

    private final Path path;
    private final Path classes;

    /** @param classes the folder of all classes */
    public BuiltFile(Class<?> maker, String name, Path classes) {
        this.path = classes.resolve(maker.getPackageName().replace('.', '/')).resolve(name);
        this.classes = classes;
    }

    public Path path() {
        return path;
    }

    /** Whether it is not there, or a class was compiled after it was made. */
    public boolean isOld() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        long made = Files.getLastModifiedTime(path).toMillis();
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .anyMatch(file -> file.toFile().lastModified() > made);
        }
    }
}
