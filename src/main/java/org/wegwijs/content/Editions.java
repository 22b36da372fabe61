package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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

    /** In place of a topic: every article, whatever it is about. */
    private static final String ALL = "";

    private final StoredArticles articles;
    private final StoredTranslations translations;
    private final TransactionTemplate reading;
    private final DeskSettings settings;
    private final Clock clock;

    private final Cache<String, Edition> byId =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Cache<String, List<String>> idsByTopic =
            Caffeine.newBuilder().maximumSize(MOST).build();

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
        return any(id).filter(edition -> edition.shownOn(LocalDate.now(clock)))
                .map(edition -> settings.approvedOnly(TextKind.ARTICLES) ? edition.onlyApproved() : edition);
    }

    /** Those of a topic that may be shown, in the order of their ids. */
    List<Edition> about(String topic) {
        List<String> ids = idsByTopic.get(topic, this::loadIds);
        return ids.stream().flatMap(id -> shown(id).stream()).toList();
    }

    /** Everything, shown or not, in the order of their ids. */
    List<Edition> kept() {
        List<String> ids = idsByTopic.get(ALL, this::loadIds);
        return ids.stream().flatMap(id -> any(id).stream()).toList();
    }

    /** Everything, read at once. */
    List<Edition> all() {
        List<Edition> all = new ArrayList<>();
        reading.executeWithoutResult(transaction -> {
            Map<String, List<SegmentTranslation>> words = translations.findAll().stream()
                    .map(Translation::words)
                    .collect(Collectors.groupingBy(SegmentTranslation::item));
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
        idsByTopic.invalidateAll();
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

    private List<String> loadIds(String topic) {
        List<String> ids =
                reading.execute(transaction -> topic.equals(ALL) ? articles.ids() : articles.idsAbout(topic));
        return ids == null ? List.of() : ids;
    }
}
