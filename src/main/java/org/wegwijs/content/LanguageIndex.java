package org.wegwijs.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * The texts that exist in one language, searched by the stems of that language and by pieces of words.
 *
 * <p>Lucene cuts the stems; the lists of who holds which are our own. A question is a hundred small terms over texts
 * that all fit in memory: adding up arrays takes it a fiftieth of the time that Lucene's queries take to be set up.
 */
final class LanguageIndex {

    private static final double ALL_WEIGHT = 0.75;
    private static final double TITLE_WEIGHT = 0.5;
    private static final double PIECES_WEIGHT = 0.2;

    private final Stems stems;
    private final FieldIndex all = new FieldIndex();
    private final FieldIndex title = new FieldIndex();
    private final FieldIndex pieces = new FieldIndex();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<@Nullable Page> pages = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * A text to be found.
     *
     * @param words the distinct ones, as {@link NormalText} writes them
     */
    private record Page(String id, Set<String> words) {}

    /**
     * A text that was found.
     *
     * @param share of the question that it holds, 0 to 1
     */
    record Match(String id, double share) {}

    LanguageIndex(LanguageTag language) {
        stems = new Stems(language);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds or replaces texts, searchable once this returns. */
    void put(Collection<SearchText> texts) {
        lock.writeLock().lock();
        try {
            texts.forEach(this::put);
            fields().forEach(FieldIndex::settle);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Removes a text that is no longer there in this language; does nothing if it never was. */
    void remove(String id) {
        lock.writeLock().lock();
        try {
            drop(id);
            fields().forEach(FieldIndex::settle);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The texts that hold anything of what was asked, the best first. */
    List<Match> search(List<TypedWord> words, Predicate<String> among, int limit) {
        lock.readLock().lock();
        try {
            double[] scores = new double[pages.size()];
            double most = score(words, scores);
            return best(scores, most, among, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The distinct words of a normal text, in their order. */
    static Set<String> words(String normalText) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(normalText.split(" ", -1)));
        words.remove("");
        return words;
    }

    /** Returns what a text would get that held all that is asked endlessly often. */
    private double score(List<TypedWord> words, double[] scores) {
        double most = 0;
        for (Map.Entry<String, Double> stem : stems.of(words).entrySet()) {
            most += all.score(stem.getKey(), ALL_WEIGHT * stem.getValue(), scores);
            most += title.score(stem.getKey(), TITLE_WEIGHT * stem.getValue(), scores);
        }
        Map<String, Double> asked = new HashMap<>();
        words.forEach(word ->
                WordPieces.of(List.of(word.typed())).forEach(piece -> asked.merge(piece, word.weight(), Math::max)));
        for (Map.Entry<String, Double> piece : asked.entrySet()) {
            most += pieces.score(piece.getKey(), PIECES_WEIGHT * piece.getValue(), scores);
        }
        return most;
    }

    private List<Match> best(double[] scores, double most, Predicate<String> among, int limit) {
        List<Match> matches = new ArrayList<>();
        for (int place = 0; place < scores.length; place++) {
            Page page = pages.get(place);
            if (page != null && scores[place] > 0 && among.test(page.id())) {
                matches.add(new Match(page.id(), Math.min(1, scores[place] / most)));
            }
        }
        matches.sort((one, other) -> Double.compare(other.share(), one.share()));
        return matches.size() <= limit ? matches : matches.subList(0, limit);
    }

    private void put(SearchText text) {
        drop(text.id());
        Integer freed = free.poll();
        int place = freed == null ? pages.size() : freed;
        if (freed == null) {
            pages.add(null);
        }
        String plainTitle = NormalText.of(text.title());
        String plain = NormalText.of(text.body());
        Set<String> words = words(plainTitle + " " + plain);
        List<String> titleStems = stems.of(plainTitle);
        title.put(place, titleStems);
        all.put(
                place,
                Stream.of(titleStems, titleStems, titleStems, stems.of(plain))
                        .flatMap(List::stream)
                        .toList());
        pieces.put(place, List.copyOf(WordPieces.of(words)));
        vocabulary.add(words);
        places.put(text.id(), place);
        pages.set(place, new Page(text.id(), words));
    }

    private void drop(String id) {
        Integer place = places.remove(id);
        Page page = place == null ? null : pages.set(place, null);
        if (place != null && page != null) {
            fields().forEach(field -> field.remove(place));
            vocabulary.remove(page.words());
            free.add(place);
        }
    }

    private List<FieldIndex> fields() {
        return List.of(all, title, pieces);
    }
}
