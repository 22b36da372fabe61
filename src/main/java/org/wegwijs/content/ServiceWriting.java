package org.wegwijs.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of services and their translations, each told to who keeps a copy. */
@Component
class ServiceWriting {

    private final StoredServices services;
    private final StoredArticles articles;
    private final ServiceReading reading;
    private final TranslationWriting translations;
    private final Told told;

    /** When a change was made, and who hears of it. */
    @Component
    record Told(ApplicationEventPublisher events, Clock clock) {}

    ServiceWriting(
            StoredServices services,
            StoredArticles articles,
            ServiceReading reading,
            TranslationWriting translations,
            Told told) {
        this.services = services;
        this.articles = articles;
        this.reading = reading;
        this.translations = translations;
        this.told = told;
    }

    @Transactional
    void save(ServiceDraft draft) {
        if (articles.existsById(draft.slug())) {
            throw new IllegalArgumentException("'" + draft.slug() + "' is the id of an article.");
        }
        Instant now = told.clock().instant();
        services.findById(draft.slug())
                .ifPresentOrElse(known -> known.replaceBy(draft, now), () -> services.save(new ServiceRow(draft, now)));
        translations.compare(Original.of(draft));
        told.events().publishEvent(new ServiceChanged(draft.slug()));
    }

    @Transactional
    void withhold(String slug, boolean out) {
        services.findById(slug)
                .orElseThrow(() -> new IllegalArgumentException("There is no service '" + slug + "'."))
                .withhold(out, told.clock().instant());
        told.events().publishEvent(new ServiceChanged(slug));
    }

    @Transactional
    void translate(String slug, Collection<SegmentTranslation> words) {
        translations(Map.of(slug, words.stream().map(KeptTranslation::nobodys).toList()));
        told.events().publishEvent(new ServiceChanged(slug));
    }

    /** For who tells of it himself, once for many items. */
    @Transactional
    void translations(Map<String, List<KeptTranslation>> changes) {
        Map<String, ServiceRow> stored =
                services.findAllById(changes.keySet()).stream().collect(Collectors.toMap(ServiceRow::slug, row -> row));
        Map<String, List<Translation>> known = translations.known(changes);
        changes.forEach((slug, words) -> {
            ServiceRow row = Optional.ofNullable(stored.get(slug))
                    .orElseThrow(() -> new IllegalArgumentException("There is no service '" + slug + "'."));
            ServiceDraft draft = reading.stored(row)
                    .orElseThrow(() -> new IllegalArgumentException("The service '" + slug + "' cannot be read."));
            translations.put(Original.of(draft), words, known.getOrDefault(slug, List.of()));
            row.touch(told.clock().instant());
        });
    }
}
