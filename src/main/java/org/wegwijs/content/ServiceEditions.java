package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
 * Every service as it is shown, read from the database once.
 *
 * <p>Read in a transaction of its own: one that is still open would show what may yet be rolled back.
 */
@Component
class ServiceEditions {

    /** Far above what a community lists; a bound all the same. */
    private static final int MOST = 50_000;

    /** Of more, the words of a whole language are read rather than those of each. */
    private static final int FEW = 500;

    private static final String ALL = "all";

    private final StoredServices services;
    private final StoredTranslations translations;
    private final ServiceReading documents;
    private final TransactionTemplate reading;
    private final DeskSettings settings;
    private final Clock clock;

    private final Cache<String, ServiceEdition> bySlug =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** One entry: which services there are, and about what. */
    private final Cache<String, Index> index =
            Caffeine.newBuilder().maximumSize(1).build();

    /** The slugs of all services, and of those about each topic, both in order. */
    private record Index(Set<String> slugs, Map<String, Set<String>> byTopic) {

        /** Those about any of these, in order. */
        Stream<String> about(Set<String> topics) {
            List<Set<String>> some = topics.stream()
                    .map(topic -> byTopic.getOrDefault(topic, Set.of()))
                    .toList();
            return some.size() == 1
                    ? some.get(0).stream()
                    : slugs.stream().filter(slug -> some.stream().anyMatch(about -> about.contains(slug)));
        }
    }

    ServiceEditions(
            StoredServices services,
            StoredTranslations translations,
            ServiceReading documents,
            PlatformTransactionManager transactions,
            DeskSettings settings,
            Clock clock) {
        this.services = services;
        this.translations = translations;
        this.documents = documents;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether or not it may still be shown. */
    Optional<ServiceEdition> any(String slug) {
        return Optional.ofNullable(bySlug.get(slug, this::load));
    }

    /** Only what is active and not past its last day, in the languages that the organisation wants to show. */
    Optional<ServiceEdition> shown(String slug) {
        return shown(Stream.of(slug)).findFirst();
    }

    private Stream<ServiceEdition> shown(Stream<String> some) {
        LocalDate today = LocalDate.now(clock);
        boolean approvedOnly = settings.approvedOnly(TextKind.SERVICES);
        return some.flatMap(slug -> any(slug).stream())
                .filter(edition -> edition.shownOn(today))
                .map(edition -> approvedOnly ? edition.onlyApproved() : edition);
    }

    /** Those that may be shown, in the order of their slugs. */
    List<ServiceEdition> shown() {
        return shown(index().slugs().stream()).toList();
    }

    /** Those about any of these topics that may be shown, in the order of their slugs. */
    List<ServiceEdition> about(Set<String> topics) {
        return shown(index().about(topics)).toList();
    }

    /** Everything, shown or not, in the order of their slugs. */
    List<ServiceEdition> kept() {
        return index().slugs().stream().flatMap(slug -> any(slug).stream()).toList();
    }

    /** Everything, read at once. */
    List<ServiceEdition> all() {
        List<ServiceEdition> all = new ArrayList<>();
        reading.executeWithoutResult(transaction -> {
            Map<String, List<SegmentTranslation>> words =
                    translations.ofServices().stream().collect(Collectors.groupingBy(SegmentTranslation::item));
            services.findAll()
                    .forEach(row -> edition(row, words.getOrDefault(row.slug(), List.of()))
                            .ifPresent(all::add));
        });
        all.forEach(edition -> bySlug.put(edition.source().slug(), edition));
        return all;
    }

    /** Forgets a service that has changed. */
    void drop(String slug) {
        bySlug.invalidate(slug);
        index.invalidateAll();
    }

    /**
     * Carries other words in some languages into many at once.
     *
     * @return those of them that there are here
     */
    Set<String> renew(Set<String> some, Set<LanguageTag> languages) {
        Set<String> ours = new TreeSet<>(some);
        ours.retainAll(index().slugs());
        Map<String, ServiceEdition> before = bySlug.getAllPresent(ours);
        Map<String, List<SegmentTranslation>> words = words(ours, languages);
        // Whoever changed more meanwhile has taken it out; it is read anew then.
        before.forEach((slug, old) -> bySlug.asMap()
                .computeIfPresent(
                        slug,
                        (same, now) -> now == old ? old.with(languages, words.getOrDefault(slug, List.of())) : null));
        return ours;
    }

    private Map<String, List<SegmentTranslation>> words(Set<String> ours, Set<LanguageTag> languages) {
        List<SegmentTranslation> words = ours.isEmpty()
                ? List.of()
                : reading.execute(transaction ->
                        ours.size() > FEW ? translations.in(languages) : translations.in(languages, ours));
        return words == null ? Map.of() : words.stream().collect(Collectors.groupingBy(SegmentTranslation::item));
    }

    private @Nullable ServiceEdition load(String slug) {
        Optional<ServiceEdition> stored = reading.execute(transaction -> services.findById(slug)
                .flatMap(row -> edition(
                        row,
                        translations.findByItem(slug).stream()
                                .map(Translation::words)
                                .toList())));
        return stored == null ? null : stored.orElse(null);
    }

    private Index index() {
        return index.get(ALL, all -> {
            List<String> stored = reading.execute(transaction -> services.slugs());
            Set<String> slugs = stored == null ? Set.of() : new LinkedHashSet<>(stored);
            Map<String, Set<String>> byTopic = new HashMap<>();
            slugs.forEach(slug -> any(slug).stream()
                    .flatMap(edition -> edition.source().text().topics().stream())
                    .forEach(topic -> byTopic.computeIfAbsent(topic, none -> new LinkedHashSet<>())
                            .add(slug)));
            return new Index(slugs, byTopic);
        });
    }

    private Optional<ServiceEdition> edition(ServiceRow row, Collection<SegmentTranslation> words) {
        return documents.stored(row).map(draft -> ServiceEdition.of(draft, row.withheld(), words));
    }
}
