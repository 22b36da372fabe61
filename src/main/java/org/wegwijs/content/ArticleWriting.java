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

/** Changes of articles and their translations, each told to who keeps a copy. */
@Component
class ArticleWriting {

    private final StoredArticles articles;
    private final TranslationWriting translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleWriting(
            StoredArticles articles, TranslationWriting translations, ApplicationEventPublisher events, Clock clock) {
        this.articles = articles;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void save(ArticleDraft draft) {
        Instant now = clock.instant();
        articles.findById(draft.id())
                .ifPresentOrElse(known -> known.replaceBy(draft, now), () -> articles.save(new Article(draft, now)));
        translations.compare(Original.of(draft));
        events.publishEvent(new ArticleChanged(draft.id()));
    }

    @Transactional
    void withhold(String id, boolean out) {
        articles.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no article '" + id + "'."))
                .withhold(out, clock.instant());
        events.publishEvent(new ArticleChanged(id));
    }

    @Transactional
    void translate(String id, Collection<SegmentTranslation> words) {
        translations(Map.of(id, words.stream().map(KeptTranslation::nobodys).toList()));
        events.publishEvent(new ArticleChanged(id));
    }

    /** For who tells of it himself, once for many items. */
    @Transactional
    void translations(Map<String, List<KeptTranslation>> changes) {
        Map<String, Article> stored = articles.findAllById(changes.keySet()).stream()
                .collect(Collectors.toMap(Article::id, article -> article));
        Map<String, List<Translation>> known = translations.known(changes);
        changes.forEach((id, words) -> {
            Article article = Optional.ofNullable(stored.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("There is no article '" + id + "'."));
            translations.put(Original.of(article.draft()), words, known.getOrDefault(id, List.of()));
            article.touch(clock.instant());
        });
    }
}
