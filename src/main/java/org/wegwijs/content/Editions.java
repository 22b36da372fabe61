package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.TextKind;

/**
 * Every article as it is shown, read from the database once.
 *
 * <p>Read in a transaction of its own: one that is still open would show what may yet be rolled back.
 */
@Component
class Editions {

    /** Far above what a community writes; a bound all the same. */
    private static final int MOST = 20_000;

    /** Of more, the words of a whole language are read rather than those of each. */
    private static final int FEW = 500;

    private static final String ALL = "all";

    private final StoredArticles articles;
    private final StoredTranslations translations;
    private final TransactionTemplate reading;
    private final DeskSettings settings;
    private final Clock clock;

    private final Cache<String, Edition> byId =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** One entry: which articles there are, and about what. */
    private final Cache<String, Index> index =
            Caffeine.newBuilder().maximumSize(1).build();

    /** The ids of all articles, and of those about each topic, both in order. */
    private record Index(Set<String> ids, Map<String, List<String>> byTopic) {

        List<String> about(String topic) {
            return byTopic.getOrDefault(topic, List.of());
        }
    }

    Editions(
            StoredArticles articles,
            StoredTranslations translations,
            PlatformTransactionManager transactions,
            DeskSettings settings,
            Clock clock) {
        this.articles = articles;
        this.translations = translations;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether or not it may still be shown. */
    Optional<Edition> any(String id) {
        return Optional.ofNullable(byId.get(id, this::load));
    }

    /** Only what is not past its last day, in the languages that the organisation wants to show. */
    Optional<Edition> shown(String id) {
        return shown(Stream.of(id)).findFirst();
    }

    private Stream<Edition> shown(Stream<String> ids) {
        LocalDate today = LocalDate.now(clock);
        boolean approvedOnly = settings.approvedOnly(TextKind.ARTICLES);
        return ids.flatMap(id -> any(id).stream())
                .filter(edition -> edition.shownOn(today))
                .map(edition -> approvedOnly ? edition.onlyApproved() : edition);
    }

    /** Those of a topic that may be shown, in the order of their ids. */
    List<Edition> about(String topic) {
        return shown(index().about(topic).stream()).toList();
    }

    /** Everything, shown or not, in the order of their ids. */
    List<Edition> kept() {
        return index().ids().stream().flatMap(id -> any(id).stream()).toList();
    }

    /** Everything, read at once. */
    List<Edition> all() {
        List<Edition> all = new ArrayList<>();
        reading.executeWithoutResult(transaction -> {
            Map<String, List<SegmentTranslation>> words =
                    translations.ofArticles().stream().collect(Collectors.groupingBy(SegmentTranslation::item));
            articles.findAll().forEach(article -> {
                ArticleDraft draft = article.draft();
                all.add(Edition.of(draft, article.withheld(), words.getOrDefault(draft.id(), List.of())));
            });
        });
        all.forEach(edition -> byId.put(edition.source().id(), edition));
        return all;
    }

    /** Forgets an article that has changed. */
    void drop(String id) {
        byId.invalidate(id);
        index.invalidateAll();
    }

    /**
     * Carries other words in some languages into many at once.
     *
     * @return those of them that there are here
     */
    Set<String> renew(Set<String> some, Set<LanguageTag> languages) {
        Set<String> ours = new TreeSet<>(some);
        ours.retainAll(index().ids());
        Map<String, Edition> before = byId.getAllPresent(ours);
        Map<String, List<SegmentTranslation>> words = words(ours, languages);
        // Whoever changed more meanwhile has taken it out; it is read anew then.
        before.forEach((id, old) -> byId.asMap()
                .computeIfPresent(
                        id, (same, now) -> now == old ? old.with(languages, words.getOrDefault(id, List.of())) : null));
        return ours;
    }

    private Map<String, List<SegmentTranslation>> words(Set<String> ours, Set<LanguageTag> languages) {
        List<SegmentTranslation> words = ours.isEmpty()
                ? List.of()
                : reading.execute(transaction ->
                        ours.size() > FEW ? translations.in(languages) : translations.in(languages, ours));
        return words == null ? Map.of() : words.stream().collect(Collectors.groupingBy(SegmentTranslation::item));
    }

    private @Nullable Edition load(String id) {
        Optional<Edition> stored = reading.execute(transaction -> articles.findById(id)
                .map(article -> Edition.of(
                        article.draft(),
                        article.withheld(),
                        translations.findByItem(id).stream()
                                .map(Translation::words)
                                .toList())));
        return stored == null ? null : stored.orElse(null);
    }

    private Index index() {
        return index.get(ALL, all -> loadIndex());
    }

    private Index loadIndex() {
        Set<String> ids = new LinkedHashSet<>();
        Map<String, List<String>> byTopic = new HashMap<>();
        reading.executeWithoutResult(transaction -> articles.topics().forEach(article -> {
            ids.add(article.id());
            Stream.of(article.topics().split(" ", -1))
                    .filter(topic -> !topic.isEmpty())
                    .distinct()
                    .forEach(topic -> byTopic.computeIfAbsent(topic, none -> new ArrayList<>())
                            .add(article.id()));
        }));
        return new Index(ids, byTopic);
    }
}
