package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final String ALL = "all";

    private final StoredServices services;
    private final StoredTranslations translations;
    private final ServiceReading documents;
    private final TransactionTemplate reading;
    private final DeskSettings settings;
    private final Clock clock;

    private final Cache<String, ServiceEdition> bySlug =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** One entry: which services there are. */
    private final Cache<String, List<String>> slugs =
            Caffeine.newBuilder().maximumSize(1).build();

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
        return any(slug)
                .filter(edition -> edition.shownOn(LocalDate.now(clock)))
                .map(edition -> settings.approvedOnly(TextKind.SERVICES) ? edition.onlyApproved() : edition);
    }

    /** Those that may be shown, in the order of their slugs. */
    List<ServiceEdition> shown() {
        return slugs.get(ALL, all -> loadAll()).stream()
                .flatMap(slug -> shown(slug).stream())
                .toList();
    }

    /** Everything, shown or not. */
    List<ServiceEdition> all() {
        return slugs.get(ALL, all -> loadAll()).stream()
                .flatMap(slug -> any(slug).stream())
                .toList();
    }

    /** Forgets a service that has changed. */
    void drop(String slug) {
        bySlug.invalidate(slug);
        slugs.invalidateAll();
    }

    private @Nullable ServiceEdition load(String slug) {
        Optional<ServiceEdition> stored = reading.execute(
                transaction -> services.findById(slug).flatMap(row -> edition(row, translations.findByItem(slug))));
        return stored == null ? null : stored.orElse(null);
    }

    private List<String> loadAll() {
        Map<String, ServiceEdition> all = new TreeMap<>();
        reading.executeWithoutResult(transaction -> {
            Map<String, List<Translation>> words = translations.findAll().stream()
                    .collect(Collectors.groupingBy(row -> row.words().item()));
            services.findAll().forEach(row -> {
                String slug = row.file().name().replace(ServiceFile.ENDING, "");
                edition(row, words.getOrDefault(slug, List.of())).ifPresent(edition -> all.put(slug, edition));
            });
        });
        all.forEach((slug, edition) -> bySlug.asMap().putIfAbsent(slug, edition));
        return List.copyOf(all.keySet());
    }

    private Optional<ServiceEdition> edition(ServiceRow row, Collection<Translation> words) {
        return documents
                .stored(row)
                .map(draft -> ServiceEdition.of(
                        draft,
                        row.withheld(),
                        words.stream().map(Translation::words).toList()));
    }
}
