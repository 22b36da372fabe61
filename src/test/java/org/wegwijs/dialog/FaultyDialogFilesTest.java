package org.wegwijs.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/** The dialogs that come with the program, each spoilt as people and disks spoil files. */
@DisplayName("A dialog file with anything in it")
class FaultyDialogFilesTest {

    private static final int CASES = 10_000;
    private static final long SEED = 20261122;

    private static final List<String> VALUES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "- ",
            "&a [*a]",
            "!!binary x",
            "'",
            "\"",
            "|",
            "?",
            "home",
            "/home/gone",
            "1e999",
            "\u0000",
            "\uD83D");

    @Test
    @DisplayName("is read or refused with its faults, never with an exception")
    void isReadOrRefused() {
        Map<String, String> files = packed();
        List<String> names = List.copyOf(files.keySet());
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            String name = names.get(random.nextInt(names.size()));
            String spoilt = spoilt(files.getOrDefault(name, ""), random);
            refused += faults(name, spoilt, files).isEmpty() ? 0 : 1;
        }
        assertThat(refused).as("files that were refused").isGreaterThan(CASES / 10);
    }

    private static List<Fault> faults(String name, String text, Map<String, String> others) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Dialog> dialogs = new LinkedHashMap<>();
        Dialog home = DialogReader.read(new SourceFile("dialogs/home.yml", others.getOrDefault("home", "")), faults);
        Dialog spoilt = DialogReader.read(new SourceFile("dialogs/" + name + ".yml", text), faults);
        if (home != null) {
            dialogs.put("home", home);
        }
        if (spoilt != null) {
            dialogs.put(name, spoilt);
        }
        new DialogFaults(dialogs, faults).find(topic -> true, article -> true, key -> List.of());
        return faults;
    }

    private static Map<String, String> packed() {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(Path.of("dialogs"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".yml"))
                    .filter(path -> !path.endsWith("topics.yml")
                            && !path.endsWith("activities.yml")
                            && !path.endsWith("crisis.yml"))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString().replace(".yml", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String spoilt(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(3); i >= 0 && !lines.isEmpty(); i--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
                case 3 -> lines.set(at, line.stripLeading());
                case 4 -> lines.set(at, line.replaceFirst(":.*", ": " + anyValue(random)));
                case 5 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                default -> lines.set(at, otherCharacter(line, random));
            }
        }
        return String.join("\n", lines);
    }

    private static String anyValue(Random random) {
        return VALUES.get(random.nextInt(VALUES.size())).replace("\\", "");
    }

    private static String otherCharacter(String line, Random random) {
        if (line.isEmpty()) {
            return Character.toString(random.nextInt(0x2FF));
        }
        int at = random.nextInt(line.length());
        return line.substring(0, at) + (char) random.nextInt(0x2FF) + line.substring(at + 1);
    }
}
