package org.wegwijs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Where measured figures go: on the screen, and into {@code target/bench}. */
final class Bench {

    private Bench() {}

    static void report(String name, String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("[bench] " + name + ": " + line);
        try {
            Path folder = Files.createDirectories(Path.of("target/bench"));
            Files.writeString(folder.resolve(name + ".txt"), line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value below which this share of the values lies; {@code share} from 0 to 1. */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
