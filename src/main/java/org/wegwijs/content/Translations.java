package org.wegwijs.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wegwijs.language.LanguageTag;

/** What is translated of every item, segment by segment, with the state of each; for those who translate. */
@Component
public class Translations {

    /** Items whose translations are written together: with each language, some thousand rows. */
    private static final int AT_ONCE = 200;

    /** Of more, a whole language is read at once. */
    private static final int FEW = 2_000;

    private static final Comparator<AtDesk> BY_ID =
            Comparator.comparing(one -> one.item().id());

    /** Another instance may have changed them meanwhile. */
    private static final Duration OLDEST_COUNT = Duration.ofSeconds(30);

    private final Editions articles;
    private final ServiceEditions services;
    private final InterfaceTexts messages;
    private final Writing writing;
    private final StoredTranslations rows;

    /** Of messages; items know their own. */
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
            StoredTranslations rows) {
        this.articles = articles;
        this.services = services;
        this.messages = messages;
        this.writing = writing;
        this.rows = rows;
    }

    /** Everything that is kept, shown or not: articles, services, practices and what the assistant itself says, each by id. */
    public List<Translatable> items() {
        return atDesk(List.of()).stream().map(AtDesk::item).toList();
    }

    /** The same, with the states of all segments in these languages, and perhaps in others. */
    public List<AtDesk> atDesk(Collection<LanguageTag> languages) {
        Map<Boolean, List<AtDesk>> kept = articles.kept().stream()
                .map(Edition::atDesk)
                .sorted(BY_ID)
                .collect(Collectors.partitioningBy(one -> one.item().kind().equals(Original.PRACTICE)));
        return Stream.of(
                        // What people read most comes first.
                        kept.getOrDefault(false, List.of()).stream(),
                        services.kept().stream().map(ServiceEdition::atDesk).sorted(BY_ID),
                        kept.getOrDefault(true, List.of()).stream(),
                        messages.items().stream()
                                .map(item -> new AtDesk(item, states(item.id(), languages)))
                                .sorted(BY_ID))
                .flatMap(items -> items)
                .toList();
    }

    private Map<LanguageTag, Map<TranslationState, Integer>> states(String message, Collection<LanguageTag> languages) {
        return languages.stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> counts.get(language, this::countMessages).getOrDefault(message, Map.of())));
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
                .map(Edition::atDesk)
                .or(() -> services.any(id).map(ServiceEdition::atDesk))
                .map(AtDesk::item);
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
        Map<String, Map<String, KeptTranslation>> stored = byItem(rows.findByLanguage(language));
        stored.putAll(messages.in(language, stored));
        return stored;
    }

    /** The same of some items, and of what the assistant itself says. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, KeptTranslation>> in(LanguageTag language, Set<String> items) {
        if (items.size() > FEW) {
            return in(language);
        }
        Set<String> some = new HashSet<>(items);
        messages.items().forEach(item -> some.add(item.id()));
        Map<String, Map<String, KeptTranslation>> stored = byItem(rows.findByLanguageAndItemIn(language, some));
        stored.putAll(messages.in(language, stored));
        return stored;
    }

    private static Map<String, Map<String, KeptTranslation>> byItem(List<Translation> rows) {
        return rows.stream()
                .map(Translation::kept)
                .collect(Collectors.groupingBy(
                        kept -> kept.words().item(),
                        Collectors.toMap(kept -> kept.words().segment(), kept -> kept)));
    }

    private Map<String, Map<TranslationState, Integer>> countMessages(LanguageTag language) {
        Map<String, Map<TranslationState, Integer>> byItem = new HashMap<>();
        List<String> ours = messages.items().stream().map(Translatable::id).toList();
        Map<String, Map<String, KeptTranslation>> desk = byItem(rows.findByLanguageAndItemIn(language, ours));
        for (Translatable item : messages.items()) {
            Map<TranslationState, Integer> states = new EnumMap<>(TranslationState.class);
            messages.over(item, language, desk.getOrDefault(item.id(), Map.of()))
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
        Map<String, List<KeptTranslation>> some = new HashMap<>();
        byItem.forEach((item, kept) -> {
            some.put(item, kept);
            if (some.size() == AT_ONCE) {
                writeTogether(some);
                some.clear();
            }
        });
        writeTogether(some);
        if (!byItem.isEmpty()) {
            writing.events()
                    .publishEvent(new TranslationsChanged(
                            byItem.keySet(),
                            changes.stream()
                                    .map(kept -> kept.words().language())
                                    .collect(Collectors.toSet())));
        }
    }

    private void writeTogether(Map<String, List<KeptTranslation>> byItem) {
        Map<String, List<KeptTranslation>> ofArticles = new TreeMap<>();
        Map<String, List<KeptTranslation>> ofServices = new TreeMap<>();
        Map<String, List<KeptTranslation>> ofMessages = new TreeMap<>();
        byItem.forEach((item, kept) -> (messages.original(item).isPresent()
                        ? ofMessages
                        : articles.any(item).isPresent() ? ofArticles : ofServices)
                .put(item, kept));
        Map<String, List<Translation>> known = writing.words().known(ofMessages);
        ofMessages.forEach((item, kept) -> messages.original(item)
                .ifPresent(ours -> writing.words().put(ours, kept, known.getOrDefault(item, List.of()))));
        writing.articles().translations(ofArticles);
        writing.services().translations(ofServices);
        // Or each look for the next would compare everything with the database again.
        writing.entities().flush();
        writing.entities().clear();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(TranslationsChanged change) {
        if (change.items().stream().anyMatch(InterfaceTexts::isOurs)) {
            counts.invalidateAll();
        }
    }
}
