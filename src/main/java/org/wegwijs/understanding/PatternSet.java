package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Many patterns, of which only those are tried of which a text holds a {@linkplain NeededPieces needed piece}. Hundreds of
 * them tried one by one took 3.4 ms for a question.
 */
final class PatternSet {

    /** Pieces are looked up by as many of their letters. */
    private static final int KEY = 3;

    private final List<LazyPattern> always = new ArrayList<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();

    /** A pattern that is worth trying where this piece stands. */
    private record Entry(String piece, LazyPattern pattern) {}

    PatternSet(List<LazyPattern> patterns) {
        for (LazyPattern pattern : patterns) {
            Set<String> pieces = NeededPieces.of(pattern.regex());
            if (pieces.isEmpty()) {
                always.add(pattern);
            }
            for (String piece : pieces) {
                String beginning = piece.substring(0, Math.min(KEY, piece.length()));
                byBeginning
                        .computeIfAbsent(beginning, none -> new ArrayList<>())
                        .add(new Entry(piece, pattern));
            }
        }
    }

    boolean anyFinds(String text) {
        return Stream.concat(always.stream(), worthTrying(text).stream()).anyMatch(pattern -> finds(pattern, text));
    }

    /** Each once, however often its pieces stand there. */
    private Set<LazyPattern> worthTrying(String text) {
        Set<LazyPattern> worth = new LinkedHashSet<>();
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(from + KEY, text.length()); to++) {
                for (Entry entry : byBeginning.getOrDefault(text.substring(from, to), List.of())) {
                    if (text.startsWith(entry.piece(), from)) {
                        worth.add(entry.pattern());
                    }
                }
            }
        }
        return worth;
    }

    private static boolean finds(LazyPattern pattern, String text) {
        return Bounded.finds(pattern.pattern().matcher(new Bounded(text)));
    }
}
