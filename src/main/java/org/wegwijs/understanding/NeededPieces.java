package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of which a text holds at least one wherever a regular expression is found in it: {@code \bno (more )?air\b} is
 * found in no text without {@code no air} or {@code no more air}. What Google's RE2 calls a prefilter; Java has none.
 */
final class NeededPieces {

    /** More ways to spell the same are not worth telling apart. */
    private static final int MOST = 100;

    private static final String SPECIAL = "|)?*+{";

    private final String regex;
    private int at;

    private NeededPieces(String regex) {
        this.regex = regex;
    }

    /**
     * What one part of an expression tells.
     *
     * @param exact all that it matches; null where that is too much to list
     * @param needed a text that it matches holds one of these; null where nothing is known to be needed
     */
    private record Part(
            @Nullable Set<String> exact, @Nullable Set<String> needed) {

        static final Part NOTHING = exactly("");
        static final Part ANYTHING = new Part(null, null);

        static Part exactly(String text) {
            return new Part(Set.of(text), null);
        }

        /** Of what is needed here, the most telling. */
        @Nullable
        Set<String> pieces() {
            return exact == null ? needed : exact.contains("") ? null : exact;
        }
    }

    /** Empty where any text may do, or the expression has a construct that is not known here. */
    static Set<String> of(String regex) {
        NeededPieces reading = new NeededPieces(regex);
        try {
            Set<String> pieces = reading.alternatives().pieces();
            return pieces == null || reading.at < regex.length() ? Set.of() : Set.copyOf(pieces);
        } catch (UnsupportedOperationException e) {
            return Set.of();
        }
    }

    private Part alternatives() {
        List<Part> branches = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        if (branches.size() == 1) {
            return branches.get(0);
        }
        Set<String> exact = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        boolean listed = true;
        boolean known = true;
        for (Part branch : branches) {
            listed &= branch.exact() != null;
            exact.addAll(orNone(branch.exact()));
            known &= branch.pieces() != null;
            needed.addAll(orNone(branch.pieces()));
        }
        return new Part(listed && exact.size() <= MOST ? exact : null, known ? needed : null);
    }

    private Part sequence() {
        List<Set<String>> candidates = new ArrayList<>();
        Set<String> run = Set.of("");
        boolean listed = true;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part part = repeated(atom());
            Set<String> exact = part.exact();
            if (exact != null && run.size() * exact.size() <= MOST) {
                run = joined(run, exact);
                continue;
            }
            listed = false;
            candidates.add(run);
            candidates.add(orNone(part.pieces()));
            run = exact == null ? Set.of("") : exact;
        }
        candidates.add(run);
        return new Part(listed ? run : null, mostTelling(candidates).orElse(null));
    }

    private static Set<String> joined(Collection<String> begins, Collection<String> ends) {
        Set<String> all = new TreeSet<>();
        begins.forEach(begin -> ends.forEach(end -> all.add(begin + end)));
        return all;
    }

    private static Optional<Set<String>> mostTelling(List<Set<String>> candidates) {
        return candidates.stream()
                .filter(pieces -> !pieces.isEmpty() && !pieces.contains(""))
                .max(Comparator.comparingInt(NeededPieces::shortest)
                        .thenComparing(Set::size, Comparator.reverseOrder()));
    }

    private static int shortest(Set<String> pieces) {
        return pieces.stream().mapToInt(String::length).min().orElse(0);
    }

    private static Set<String> orNone(@Nullable Set<String> pieces) {
        return pieces == null ? Set.of() : pieces;
    }

    private Part atom() {
        char first = regex.charAt(at++);
        return switch (first) {
            case '(' -> group();
            case '[' -> choice();
            case '\\' -> escape(regex.charAt(at++));
            case '.' -> Part.ANYTHING;
            case '^', '$' -> Part.NOTHING;
            default -> {
                if (SPECIAL.indexOf(first) >= 0) {
                    throw new UnsupportedOperationException("Nothing to repeat at " + at);
                }
                yield Part.exactly(String.valueOf(first));
            }
        };
    }

    /** What is looked for around a place is no part of what is found there. */
    private Part group() {
        boolean looksAround = false;
        if (regex.startsWith("?", at)) {
            looksAround = !regex.startsWith("?:", at);
            at += regex.startsWith("?<", at) ? 3 : 2;
            char kind = regex.charAt(at - 1);
            if (kind != ':' && kind != '=' && kind != '!') {
                throw new UnsupportedOperationException("Group (?" + kind);
            }
        }
        Part inner = alternatives();
        at++;
        return looksAround ? Part.NOTHING : inner;
    }

    /** Of {@code [abc]} the three letters; of ranges, negations and kinds of letters nothing. */
    private Part choice() {
        int end = regex.indexOf(']', at);
        String letters = regex.substring(at, end);
        at = end + 1;
        if (letters.startsWith("^") || letters.contains("-") || letters.contains("\\") || letters.contains("[")) {
            return Part.ANYTHING;
        }
        Set<String> exact = new TreeSet<>();
        letters.chars().forEach(letter -> exact.add(String.valueOf((char) letter)));
        return new Part(exact, null);
    }

    private static Part escape(char kind) {
        if (kind == 'b' || kind == 'B') {
            return Part.NOTHING;
        }
        if ("wWdDsS".indexOf(kind) >= 0) {
            return Part.ANYTHING;
        }
        if (Character.isLetterOrDigit(kind)) {
            throw new UnsupportedOperationException("Escape \\" + kind);
        }
        return Part.exactly(String.valueOf(kind));
    }

    private Part repeated(Part part) {
        if (at >= regex.length()) {
            return part;
        }
        int least;
        boolean once = false;
        switch (regex.charAt(at)) {
            case '?' -> {
                least = 0;
                once = true;
                at++;
            }
            case '*' -> {
                least = 0;
                at++;
            }
            case '+' -> {
                least = 1;
                at++;
            }
            case '{' -> {
                int end = regex.indexOf('}', at);
                String[] bounds = regex.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                once = bounds.length == 2 && bounds[1].equals("1");
                at = end + 1;
            }
            default -> {
                return part;
            }
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        if (least > 0) {
            return once ? part : new Part(null, part.pieces());
        }
        return once && part.exact() != null ? orNothing(part.exact()) : Part.ANYTHING;
    }

    private static Part orNothing(Set<String> exact) {
        Set<String> all = new TreeSet<>(exact);
        all.add("");
        return new Part(all, null);
    }
}
