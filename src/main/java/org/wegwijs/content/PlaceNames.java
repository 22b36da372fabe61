package org.wegwijs.content;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wegwijs.language.NormalText;
import org.wegwijs.language.Typing;

/** Finds places by what people type. */
final class PlaceNames {

    /** A longer text is about something else. */
    private static final int MOST_WORDS = 6;

    /** In a text of several words a shorter name with a mistake is too often another word: "bread" is not Breda. */
    private static final int SHORTEST_MISTYPED = 6;

    /** Fewer consonants are shared by too many words. */
    private static final int FEWEST_CONSONANTS = 4;

    /** Thread-safe; made once because that takes a while. */
    private static final class Latin {
        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private final Map<String, Set<Place>> bySpelling = new HashMap<>();
    private final Map<String, Set<Place>> byConsonants = new HashMap<>();
    private final int longestName;

    PlaceNames(List<Place> places) {
        for (Place place : places) {
            place.spellings().forEach(spelling -> add(bySpelling, NormalText.of(spelling), place));
            add(byConsonants, consonants(NormalText.of(place.name())), place);
        }
        longestName = bySpelling.keySet().stream()
                .mapToInt(name -> words(name).size())
                .max()
                .orElse(1);
    }

    Optional<Place> find(String typed) {
        List<String> words = words(NormalText.of(typed));
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        boolean alone = words.size() <= longestName;
        String whole = String.join(" ", words);
        Set<Place> found = bySpelling.getOrDefault(whole, Set.of());
        found = found.isEmpty() ? inRuns(words, run -> bySpelling.getOrDefault(run, Set.of())) : found;
        found = found.isEmpty() && alone ? mistyped(whole, 1) : found;
        found = found.isEmpty() ? inRuns(words, run -> mistyped(run, SHORTEST_MISTYPED)) : found;
        if (found.isEmpty() && !whole.matches("[\\p{IsLatin}\\p{N} ]+")) {
            List<String> latin = words(NormalText.of(Latin.LETTERS.transliterate(whole)));
            found = inRuns(latin, run -> mistyped(run, SHORTEST_MISTYPED));
            found = found.isEmpty() ? inRuns(latin, this::sounding) : found;
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The places of the longest runs of words that name any: in "Bergen op Zoom" nobody means Bergen. */
    private Set<Place> inRuns(List<String> words, Function<String, Set<Place>> places) {
        for (int length = Math.min(longestName, words.size()); length > 0; length--) {
            Set<Place> found = new HashSet<>();
            for (int i = 0; i + length <= words.size(); i++) {
                found.addAll(places.apply(String.join(" ", words.subList(i, i + length))));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private Set<Place> mistyped(String typed, int shortest) {
        int least = typed.length() < shortest ? -1 : Typing.tolerated(typed.length());
        Set<Place> nearest = new HashSet<>();
        for (Map.Entry<String, Set<Place>> known : bySpelling.entrySet()) {
            int mistakes = known.getKey().length() < shortest
                    ? Integer.MAX_VALUE
                    : Typing.mistakes(typed, known.getKey(), Math.max(least, 0));
            if (mistakes < least) {
                nearest.clear();
                least = mistakes;
            }
            if (mistakes <= least) {
                nearest.addAll(known.getValue());
            }
        }
        return nearest;
    }

    private Set<Place> sounding(String run) {
        String consonants = consonants(run);
        return consonants.length() < FEWEST_CONSONANTS ? Set.of() : byConsonants.getOrDefault(consonants, Set.of());
    }

    /**
     * What is left of a Dutch name in a script that writes no vowels, or others: Eindhoven and ايندهوفن are both
     * {@code ndhfn}.
     */
    private static String consonants(String latin) {
        return latin.replaceAll("[kcg]h", "g")
                .replaceAll("[^a-z]|[aeiouyw]", "")
                .replace('v', 'f')
                .replace('p', 'b')
                .replace('z', 's')
                .replaceAll("[cq]", "k")
                .replaceAll("(.)\\1+", "$1");
    }

    private static List<String> words(String normal) {
        return normal.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(normal.split(" ", -1)));
    }

    private static void add(Map<String, Set<Place>> index, String key, Place place) {
        index.computeIfAbsent(key, k -> new HashSet<>()).add(place);
    }
}
