package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.TextKind;

/** Every service as it is shown, read from the database once. */
@Component
class ServiceEditions {

    /** Far above what a community lists; a bound all the same. */
    private static final int MOST = 50_000;

    private static final String ALL = "all";

    private final StoredServices services;
    private final StoredTranslations translations;
    private final ServiceReading documents;
    private final DeskSettings settings;
    private final Clock clock;

    private final EditionCache<ServiceEdition> editions;

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
        this.settings = settings;
        this.clock = clock;
        this.editions = new EditionCache<>(MOST, translations, transactions, this::stored);
    }

    /** Whether or not it may still be shown. */
    Optional<ServiceEdition> any(String slug) {
        return editions.any(slug);
    }

    /** Only what is active and not past its last day, in the languages that the organisation wants to show. */
    Optional<ServiceEdition> shown(String slug) {
        return shown(Stream.of(slug)).findFirst();
    }

    private Stream<ServiceEdition> shown(Stream<String> some) {
        return editions.shown(some, LocalDate.now(clock), settings.approvedOnly(TextKind.SERVICES));
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
        List<ServiceEdition> all = editions.read(() -> {
            Map<String, List<SegmentTranslation>> words =
                    translations.ofServices().stream().collect(Collectors.groupingBy(SegmentTranslation::item));
            return services.findAll().stream()
                    .flatMap(row -> edition(row, words.getOrDefault(row.slug(), List.of())).stream())
                    .toList();
        });
        all.forEach(edition -> editions.hold(edition.source().slug(), edition));
        return all;
    }

    /** Forgets a service that has changed. */
    void drop(String slug) {
        editions.drop(slug);
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
        editions.renew(ours, languages);
        return ours;
    }

    private Optional<ServiceEdition> stored(String slug) {
        return services.findById(slug)
                .flatMap(row -> edition(
                        row,
                        translations.findByItem(slug).stream()
                                .map(Translation::words)
                                .toList()));
    }

    private Index index() {
        return index.get(ALL, all -> {
            Set<String> slugs = new LinkedHashSet<>(editions.read(services::slugs));
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
