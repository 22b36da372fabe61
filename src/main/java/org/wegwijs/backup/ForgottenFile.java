package org.wegwijs.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wegwijs.files.OwnerOnlyFile;

/** The list of the forgotten beside the backups: a line each, only ever added to. It outlives the database. */
final class ForgottenFile {

    static final String NAME = "forgotten.csv";

    private final Path file;

    ForgottenFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    Set<Forgotten> read() throws IOException {
        if (!exists()) {
            return new LinkedHashSet<>();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Forgotten::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    synchronized void add(Collection<Forgotten> more) throws IOException {
        if (!exists()) {
            Files.createDirectories(file.getParent());
            OwnerOnlyFile.write(file, "");
        }
        Files.writeString(file, text(more), StandardOpenOption.APPEND);
    }

    synchronized void replace(Collection<Forgotten> all) throws IOException {
        Files.createDirectories(file.getParent());
        OwnerOnlyFile.write(file, text(all));
    }

    private static String text(Collection<Forgotten> some) {
        return some.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
    }
}
