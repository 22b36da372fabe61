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
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.TextKind;

/** Every article as it is shown, read from the database once. */
@Component
class Editions {

    /** Far above what a community writes; a bound all the same. */
    private static final int MOST = 20_000;

    private static final String ALL = "all";

    private final StoredArticles articles;
    private final StoredTranslations translations;
    private final DeskSettings settings;
    private final Clock clock;

    private final EditionCache<Edition> editions;

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
        this.settings = settings;
        this.clock = clock;
        this.editions = new EditionCache<>(MOST, translations, transactions, this::stored);
    }

    /** Whether or not it may still be shown. */
    Optional<Edition> any(String id) {
        return editions.any(id);
    }

    /** Only what is not past its last day, in the languages that the organisation wants to show. */
    Optional<Edition> shown(String id) {
        return shown(Stream.of(id)).findFirst();
    }

    private Stream<Edition> shown(Stream<String> some) {
        return editions.shown(some, LocalDate.now(clock), settings.approvedOnly(TextKind.ARTICLES));
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
        List<Edition> all = editions.read(() -> {
            Map<String, List<SegmentTranslation>> words =
                    translations.ofArticles().stream().collect(Collectors.groupingBy(SegmentTranslation::item));
            return articles.findAll().stream()
                    .map(article -> {
                        ArticleDraft draft = article.draft();
                        return Edition.of(draft, article.withheld(), words.getOrDefault(draft.id(), List.of()));
                    })
                    .toList();
        });
        all.forEach(edition -> editions.hold(edition.source().id(), edition));
        return all;
    }

    /** Forgets an article that has changed. */
    void drop(String id) {
        editions.drop(id);
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
        editions.renew(ours, languages);
        return ours;
    }

    private Optional<Edition> stored(String id) {
        return articles.findById(id)
                .map(article -> Edition.of(
                        article.draft(),
                        article.withheld(),
                        translations.findByItem(id).stream()
                                .map(Translation::words)
                                .toList()));
    }

    private Index index() {
        return index.get(ALL, all -> loadIndex());
    }

    private Index loadIndex() {
        Set<String> ids = new LinkedHashSet<>();
        Map<String, List<String>> byTopic = new HashMap<>();
        editions.read(articles::topics).forEach(article -> {
            ids.add(article.id());
            Stream.of(article.topics().split(" ", -1))
                    .filter(topic -> !topic.isEmpty())
                    .distinct()
                    .forEach(topic -> byTopic.computeIfAbsent(topic, none -> new ArrayList<>())
                            .add(article.id()));
        });
        return new Index(ids, byTopic);
    }
}
