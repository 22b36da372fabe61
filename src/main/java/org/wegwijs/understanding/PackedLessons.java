package org.wegwijs.understanding;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.logging.LoggingSystem;
import org.wegwijs.content.Topics;
import org.wegwijs.files.BuiltFile;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/**
 * What the shipped examples teach, learned when the program is built and packed with it: to learn takes seconds, to read
 * what was learned a fraction of one.
 */
public final class PackedLessons {

    /** To be raised whenever the same examples teach something else than before; a test says so if it is forgotten. */
    private static final int RECIPE = 5;

    private static final String NAME = "lessons.bin";

    private static final int BUFFER = 1 << 16;

    private final KnownWords words;
    private final Lesson intents;
    private final Lesson dangers;

    private PackedLessons(KnownWords words, Lesson intents, Lesson dangers) {
        this.words = words;
        this.intents = intents;
        this.dangers = dangers;
    }

    /** Called by the build, with the folder of the compiled classes. */
    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(PackedLessons.class.getClassLoader()).beforeInitialize();
        Path classes = Path.of(arguments[0]);
        BuiltFile file = new BuiltFile(PackedLessons.class, NAME, classes);
        SourceFiles files = new SourceFiles((Path) null);
        String sum = sum(files);
        if (!file.isOld() && readIf(found -> found.equals(sum)).isPresent()) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        Teaching teaching = Teaching.read(files, Topics.lenient(files, faults), faults);
        FaultyFiles.refuse(faults);
        of(teaching).write(file.path(), sum);
    }

    static PackedLessons of(Teaching teaching) {
        return new PackedLessons(
                KnownWords.of(teaching.phrases()), Lesson.of(teaching.examples()), Lesson.of(teaching.dangers()));
    }

    /** What was packed, if it was learned from these very files; they have no faults then. */
    static Optional<PackedLessons> load(SourceFiles files) {
        if (files.areShipped()) {
            return Shipped.LESSONS;
        }
        String sum = sum(files);
        return readIf(found -> found.equals(sum));
    }

    /** Read once, by whoever needs them first. */
    private static final class Shipped {
        private static final Optional<PackedLessons> LESSONS = readIf(found -> found.startsWith(RECIPE + " "));
    }

    /** Reads the lessons while the program begins to start. */
    static final class Ahead implements BackgroundPreinitializer {
        @Override
        public void preinitialize() {
            Objects.requireNonNull(Shipped.LESSONS);
        }
    }

    private static Optional<PackedLessons> readIf(Predicate<String> right) {
        try (InputStream file = PackedLessons.class.getResourceAsStream(NAME)) {
            return file == null ? Optional.empty() : read(file, right);
        } catch (IOException e) {
            // A broken file is as good as none.
            return Optional.empty();
        }
    }

    KnownWords words() {
        return words;
    }

    IntentModel intents() {
        return intents.model();
    }

    IntentModel dangers() {
        return dangers.model();
    }

    private void write(Path path, String sum) throws IOException {
        try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(path))) {
            file.writeUTF(sum);
            try (DataOutputStream packed =
                    new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file), BUFFER))) {
                words.write(packed);
                intents.write(packed);
                dangers.write(packed);
            }
        }
    }

    private static Optional<PackedLessons> read(InputStream file, Predicate<String> right) throws IOException {
        if (!right.test(new DataInputStream(file).readUTF())) {
            return Optional.empty();
        }
        DataInputStream packed =
                new DataInputStream(new ByteArrayInputStream(new GZIPInputStream(file, BUFFER).readAllBytes()));
        return Optional.of(new PackedLessons(KnownWords.read(packed), Lesson.read(packed), Lesson.read(packed)));
    }

    /** Of everything that decides what is learned, and whether it may be. */
    private static String sum(SourceFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Teaching.files(files).forEach(file -> add(file, digest));
            return RECIPE + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(SourceFile file, MessageDigest digest) {
        // No text holds a zero, so no two lists of files give the same bytes.
        digest.update((file.path() + '\0' + file.text() + '\0').getBytes(StandardCharsets.UTF_8));
    }
}
