package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.language.LanguageTag;

/**
 * The items of one kind as they are shown, by their ids, each put together once.
 *
 * <p>Read in a transaction of its own: one that is still open would show what may yet be rolled back.
 */
final class EditionCache<E extends AnyEdition<E>> {

    /** Of more, the words of a whole language are read rather than those of each. */
    private static final int FEW = 500;

    private final StoredTranslations translations;
    private final TransactionTemplate reading;
    private final Function<String, Optional<E>> stored;
    private final Cache<String, E> byId;

    /**
     * @param most how many are held
     * @param stored puts one together; it is called in a transaction
     */
    EditionCache(
            int most,
            StoredTranslations translations,
            PlatformTransactionManager transactions,
            Function<String, Optional<E>> stored) {
        this.translations = translations;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
        this.stored = stored;
        this.byId = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** In the transaction. */
    <T> T read(Supplier<T> what) {
        return reading.<T>execute(transaction -> what.get());
    }

    /** Whether or not it may still be shown. */
    Optional<E> any(String id) {
        return Optional.ofNullable(byId.get(id, this::load));
    }

    private @Nullable E load(String id) {
        return read(() -> stored.apply(id)).orElse(null);
    }

    /** Those of them that may be shown on this day. */
    Stream<E> shown(Stream<String> ids, LocalDate day, boolean approvedOnly) {
        return ids.flatMap(id -> any(id).stream())
                .filter(edition -> edition.shownOn(day))
                .map(edition -> approvedOnly ? edition.onlyApproved() : edition);
    }

    void hold(String id, E edition) {
        byId.put(id, edition);
    }

    /** Forgets one that has changed. */
    void drop(String id) {
        byId.invalidate(id);
    }

    /** Carries other words in some languages into many at once. */
    void renew(Set<String> ids, Set<LanguageTag> languages) {
        Map<String, E> before = byId.getAllPresent(ids);
        Map<String, List<SegmentTranslation>> words = words(ids, languages);
        // Whoever changed more meanwhile has taken it out; it is read anew then.
        before.forEach((id, old) -> byId.asMap()
                .computeIfPresent(
                        id, (same, now) -> now == old ? old.with(languages, words.getOrDefault(id, List.of())) : null));
    }

    private Map<String, List<SegmentTranslation>> words(Set<String> ids, Set<LanguageTag> languages) {
        List<SegmentTranslation> words = ids.isEmpty()
                ? List.of()
                : read(() -> ids.size() > FEW ? translations.in(languages) : translations.in(languages, ids));
        return words.stream().collect(Collectors.groupingBy(SegmentTranslation::item));
    }
}
