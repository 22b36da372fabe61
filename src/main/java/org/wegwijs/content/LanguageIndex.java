package org.wegwijs.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
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

    private final Stems stems;
    private final Map<SearchField, FieldIndex> fields = new EnumMap<>(SearchField.class);
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
     * @param share of the question that it holds, above 0; hardly ever above 1
     */
    record Match(String id, double share) {}

    LanguageIndex(LanguageTag language) {
        stems = new Stems(language);
        for (SearchField field : SearchField.values()) {
            fields.put(field, new FieldIndex());
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds or replaces texts, searchable once this returns. */
    void put(Collection<SearchText> texts) {
        lock.writeLock().lock();
        try {
            texts.forEach(this::put);
            fields.values().forEach(FieldIndex::settle);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Removes a text that is no longer there in this language; does nothing if it never was. */
    void remove(String id) {
        lock.writeLock().lock();
        try {
            drop(id);
            fields.values().forEach(FieldIndex::settle);
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

    /** Returns what a text would get that held all that is expected endlessly often. */
    private double score(List<TypedWord> words, double[] scores) {
        double[] most = {0};
        SearchTerms.of(words, stems).forEach((field, terms) -> {
            FieldIndex index = field(field);
            terms.forEach((term, weight) -> {
                double mostOfTerm = index.score(term, field.weight * weight, scores);
                most[0] += field.expected ? mostOfTerm : 0;
            });
        });
        return most[0];
    }

    private List<Match> best(double[] scores, double most, Predicate<String> among, int limit) {
        List<Match> matches = new ArrayList<>();
        for (int place = 0; place < scores.length; place++) {
            Page page = pages.get(place);
            if (page != null && scores[place] > 0 && among.test(page.id())) {
                matches.add(new Match(page.id(), scores[place] / most));
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
        SearchTerms.of(text, stems).forEach((field, terms) -> field(field).put(place, terms));
        Set<String> words = SearchTerms.words(NormalText.of(text.title() + " " + text.body()));
        vocabulary.add(words);
        places.put(text.id(), place);
        pages.set(place, new Page(text.id(), words));
    }

    private void drop(String id) {
        Integer place = places.remove(id);
        Page page = place == null ? null : pages.set(place, null);
        if (place != null && page != null) {
            fields.values().forEach(field -> field.remove(place));
            vocabulary.remove(page.words());
            free.add(place);
        }
    }

    private FieldIndex field(SearchField field) {
        return Objects.requireNonNull(fields.get(field));
    }
}
