package org.wegwijs.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
        translations(id, words.stream().map(KeptTranslation::nobodys).toList());
        events.publishEvent(new ArticleChanged(id));
    }

    /** For who tells of it himself, once for many items. */
    @Transactional
    void translations(String id, Collection<KeptTranslation> changes) {
        Article article = articles.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no article '" + id + "'."));
        translations.put(Original.of(article.draft()), changes);
        article.touch(clock.instant());
    }
}
