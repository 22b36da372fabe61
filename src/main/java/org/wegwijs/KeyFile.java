package org.wegwijs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.wegwijs.chat.SealKey;
import org.wegwijs.command.WrongSetting;
import org.wegwijs.files.OwnerOnlyFile;

/** The key that the program made for itself, in an owner-only file of the data folder: one a line, the current first. */
final class KeyFile {

    static final String NAME = "wegwijs.key";

    private final Path file;

    KeyFile(Path dataFolder) {
        this.file = dataFolder.resolve(NAME);
    }

    static SealKey fresh() {
        return SealKey.random(new SecureRandom());
    }

    /** The keys of the file; none where there is no file. */
    List<SealKey> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(SealKey::of)
                            .toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting("The key file " + file + " cannot be read. Put back the file that belongs to this"
                    + " database, readable for the user that runs the program.");
        }
    }

    /** As {@link #read}; at least one. */
    List<SealKey> readOrMake() {
        List<SealKey> keys = read();
        if (!keys.isEmpty()) {
            return keys;
        }
        SealKey made = fresh();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OwnerOnlyFile.write(file, made.text() + "\n");
        } catch (IOException e) {
            throw new WrongSetting("The data folder " + file.toAbsolutePath().getParent()
                    + " cannot be written to. Make it writable for the user that runs the program, or name another one"
                    + " in WEGWIJS_DATA.");
        }
        return List.of(made);
    }
}
