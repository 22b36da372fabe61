package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wegwijs.language.LanguageTag;

/** What is translated of every item, segment by segment, with the state of each; for those who translate. */
@Component
public class Translations {

    /** What people read most comes first. */
    private static final List<String> KINDS =
            List.of(Original.ARTICLE, Original.SERVICE, Original.PRACTICE, InterfaceTexts.KIND);

    private static final Comparator<Translatable> ORDER = Comparator.comparing(
                    (Translatable item) -> KINDS.indexOf(item.kind()))
            .thenComparing(Translatable::id);

    /** Another instance may have changed them meanwhile. */
    private static final Duration OLDEST_COUNT = Duration.ofSeconds(30);

    private final Editions articles;
    private final ServiceEditions services;
    private final InterfaceTexts messages;
    private final Writing writing;
    private final StoredTranslations rows;
    private final JdbcClient jdbc;

    private final Cache<LanguageTag, Map<String, Map<TranslationState, Integer>>> counts = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(OLDEST_COUNT)
            .build();

    /** Who writes translations of each kind, and who hears of it. */
    @Component
    record Writing(
            ArticleWriting articles,
            ServiceWriting services,
            TranslationWriting words,
            EntityManager entities,
            ApplicationEventPublisher events) {}

    Translations(
            Editions articles,
            ServiceEditions services,
            InterfaceTexts messages,
            Writing writing,
            StoredTranslations rows,
            JdbcClient jdbc) {
        this.articles = articles;
        this.services = services;
        this.messages = messages;
        this.writing = writing;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Everything that is kept, shown or not: what the assistant itself says, articles, services, practices, each by id. */
    public List<Translatable> items() {
        return Stream.of(
                        messages.items().stream(),
                        articles.kept().stream().map(Translations::item),
                        services.all().stream().map(Translations::item))
                .flatMap(items -> items)
                .sorted(ORDER)
                .toList();
    }

    /** What the assistant itself says, in the order of the English file. */
    public List<Translatable> messages() {
        return List.copyOf(messages.items());
    }

    /** The item that a message is a segment of. */
    public Optional<Translatable> itemOfMessage(String key) {
        return messages.item(InterfaceTexts.itemOf(key))
                .filter(item -> item.segment(key).isPresent());
    }

    public Optional<Translatable> item(String id) {
        return InterfaceTexts.isOurs(id) ? messages.item(id) : kept(id);
    }

    private Optional<Translatable> kept(String id) {
        return articles.any(id)
                .map(Translations::item)
                .or(() -> services.any(id).map(Translations::item));
    }

    private static Translatable item(Edition edition) {
        return Translatable.of(Original.of(edition.source()), edition.listed());
    }

    private static Translatable item(ServiceEdition edition) {
        return Translatable.of(Original.of(edition.source()), edition.listed());
    }

    /** By segment; what is not translated yet is not there. */
    @Transactional(readOnly = true)
    public Map<String, KeptTranslation> of(String item, LanguageTag language) {
        Map<String, KeptTranslation> stored = desk(item, language);
        return messages.item(item)
                .map(ours -> messages.over(ours, language, stored))
                .orElse(stored);
    }

    private Map<String, KeptTranslation> desk(String item, LanguageTag language) {
        return rows.findByItemAndLanguage(item, language).stream()
                .map(Translation::kept)
                .collect(Collectors.toMap(kept -> kept.words().segment(), kept -> kept));
    }

    /** Everything in one language, by item and segment. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, KeptTranslation>> in(LanguageTag language) {
        Map<String, Map<String, KeptTranslation>> stored = rows.findByLanguage(language).stream()
                .map(Translation::kept)
                .collect(Collectors.groupingBy(
                        kept -> kept.words().item(),
                        Collectors.toMap(kept -> kept.words().segment(), kept -> kept)));
        stored.putAll(messages.in(language, stored));
        return stored;
    }

    /** How many segments of each item are in which state; items without any translation are not there. */
    public Map<String, Map<TranslationState, Integer>> counts(LanguageTag language) {
        return counts.get(language, this::count);
    }

    private Map<String, Map<TranslationState, Integer>> count(LanguageTag language) {
        Map<String, Map<TranslationState, Integer>> byItem = new HashMap<>();
        jdbc.sql("select item, state, count(*) from translation where language = ? group by item, state")
                .param(language.value())
                .query(row -> {
                    byItem.computeIfAbsent(row.getString(1), item -> new EnumMap<>(TranslationState.class))
                            .put(TranslationState.valueOf(row.getString(2)), row.getInt(3));
                });
        for (Translatable item : messages.items()) {
            Map<TranslationState, Integer> states = new EnumMap<>(TranslationState.class);
            Map<String, KeptTranslation> desk = byItem.containsKey(item.id()) ? desk(item.id(), language) : Map.of();
            messages.over(item, language, desk)
                    .values()
                    .forEach(kept -> states.merge(kept.words().state(), 1, Integer::sum));
            byItem.put(item.id(), states);
        }
        return byItem;
    }

    /**
     * Adds or replaces translations, or takes away those whose text is blank, all in one transaction. One that was made
     * from another source text than the item now has needs review whatever its state says.
     *
     * @throws IllegalArgumentException if there is no such item or segment
     */
    @Transactional
    public void write(Collection<KeptTranslation> changes) {
        Map<String, List<KeptTranslation>> byItem = changes.stream()
                .collect(Collectors.groupingBy(kept -> kept.words().item(), TreeMap::new, Collectors.toList()));
        byItem.forEach((item, kept) -> {
            Optional<Original> ours = messages.original(item);
            if (ours.isPresent()) {
                writing.words().put(ours.get(), kept);
            } else if (articles.any(item).isPresent()) {
                writing.articles().translations(item, kept);
            } else {
                writing.services().translations(item, kept);
            }
            // Or each look for the next would compare everything with the database again.
            writing.entities().flush();
            writing.entities().clear();
        });
        if (!byItem.isEmpty()) {
            writing.events()
                    .publishEvent(new TranslationsChanged(
                            byItem.keySet(),
                            changes.stream()
                                    .map(kept -> kept.words().language())
                                    .collect(Collectors.toSet())));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(ArticleChanged change) {
        counts.invalidateAll();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(ServiceChanged change) {
        counts.invalidateAll();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(TranslationsChanged change) {
        counts.invalidateAll();
    }
}
