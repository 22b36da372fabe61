package org.wegwijs.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** Files on the command line: a server that runs a command stands in another folder than who calls it. */
final class PathWords {

    private static final Set<String> BEFORE_PATHS = Set.of("--to", "--onto", "import");

    private PathWords() {}

    /** The same words with every path from the root on. */
    static String[] absolute(String[] words) {
        String[] absolute = Arrays.copyOf(words, words.length);
        if (Set.of("backup", "export", "import").contains(words[0])) {
            for (int i = 1; i < words.length; i++) {
                boolean file = BEFORE_PATHS.contains(words[i - 1])
                        || words[0].equals("import") && words[i - 1].equals("--write");
                if (file && !words[i].startsWith("--")) {
                    absolute[i] = Path.of(words[i]).toAbsolutePath().normalize().toString();
                }
            }
        }
        return absolute;
    }
}
