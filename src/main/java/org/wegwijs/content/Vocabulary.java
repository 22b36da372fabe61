package org.wegwijs.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words that the texts of one language hold, and which of them a misspelt word was meant to be. */
final class Vocabulary {

    /** Shorter words have too many neighbours to be corrected. */
    private static final int SHORTEST = 4;

    /** From here on two slips of the finger are forgiven. */
    private static final int LONG = 8;

    /** Only words of about the same length can be meant. */
    private final Map<Integer, Map<String, Known>> byLength = new ConcurrentHashMap<>();

    /**
     * @param letters a bit per letter modulo 64: words that differ in few letters differ in few bits
     * @param texts how many hold it
     */
    private record Known(long letters, int texts) {}

    void add(Set<String> ofText) {
        ofText.forEach(word -> byLength.computeIfAbsent(word.length(), length -> new ConcurrentHashMap<>())
                .merge(word, new Known(letters(word), 1), (old, one) -> new Known(old.letters(), old.texts() + 1)));
    }

    void remove(Set<String> ofText) {
        ofText.forEach(word -> ofLength(word.length())
                .computeIfPresent(
                        word, (w, old) -> old.texts() == 1 ? null : new Known(old.letters(), old.texts() - 1)));
    }

    boolean knows(String word) {
        return ofLength(word.length()).containsKey(word);
    }

    private Map<String, Known> ofLength(int length) {
        return byLength.getOrDefault(length, Map.of());
    }

    /** The known word with the fewest slips between, the more frequent of equals; empty if none is near enough. */
    Optional<String> nearest(String typed) {
        if (typed.length() < SHORTEST || !typed.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int allowed = typed.length() >= LONG ? 2 : 1;
        long letters = letters(typed);
        String best = null;
        int bestSlips = allowed + 1;
        int bestTexts = 0;
        for (int length = typed.length() - allowed; length <= typed.length() + allowed; length++) {
            for (Map.Entry<String, Known> entry : ofLength(length).entrySet()) {
                String word = entry.getKey();
                Known known = entry.getValue();
                if (Long.bitCount(letters ^ known.letters()) > 2 * allowed) {
                    continue;
                }
                int slips = Slips.between(typed, word);
                if (slips < bestSlips || (slips == bestSlips && comesFirst(word, known.texts(), best, bestTexts))) {
                    best = word;
                    bestSlips = slips;
                    bestTexts = known.texts();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** By frequency, then by the alphabet, so that the same question always gets the same answer. */
    private static boolean comesFirst(String word, int texts, @Nullable String best, int bestTexts) {
        return best != null && (texts > bestTexts || (texts == bestTexts && word.compareTo(best) < 0));
    }

    private static long letters(String word) {
        return word.chars().mapToLong(letter -> 1L << (letter & 63)).reduce(0, (a, b) -> a | b);
    }
}
