package org.wegwijs.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A transcript of a conversation that is to come out the same every time. Lines that begin with {@code >} are what the
 * person does, {@code #} are comments, of which {@code # dialogs:} names the dialogs it goes through.
 */
record Story(Path file, String text) {

    private static final Path FOLDER = Path.of("src/test/conversations");

    static List<Story> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Story::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story read(Path file) {
        try {
            return new Story(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return file.getName(file.getNameCount() - 2).toString();
    }

    List<String> comments() {
        return text.lines().filter(line -> line.startsWith("#")).toList();
    }

    List<String> deeds() {
        return text.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
    }

    List<String> dialogs() {
        return comments().stream()
                .filter(line -> line.startsWith("# dialogs:"))
                .flatMap(line ->
                        Arrays.stream(line.substring("# dialogs:".length()).split(",")))
                .map(String::strip)
                .toList();
    }

    void rewrite(String fresh) {
        try {
            Files.writeString(file, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
