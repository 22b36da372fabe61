package org.wegwijs.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of articles and their translations, each told to who keeps a copy. */
@Component
class ArticleWriting {

    private final StoredArticles articles;
    private final StoredTranslations translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleWriting(
            StoredArticles articles, StoredTranslations translations, ApplicationEventPublisher events, Clock clock) {
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
        compareTranslations(draft);
        events.publishEvent(new ArticleChanged(draft.id()));
    }

    @Transactional
    void translate(String id, Collection<SegmentTranslation> words) {
        Article article = articles.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no article '" + id + "'."));
        Map<String, String> sources = texts(article.draft());
        List<Translation> known = translations.findByItem(id);
        for (SegmentTranslation fresh : words) {
            String source = sources.get(fresh.segment());
            if (!fresh.item().equals(id) || source == null) {
                throw new IllegalArgumentException(
                        "Article '" + id + "' has no segment '" + fresh.item() + "/" + fresh.segment() + "'.");
            }
            Translation row = known.stream()
                    .filter(old -> old.isOf(fresh))
                    .findFirst()
                    .orElseGet(() -> translations.save(new Translation(fresh)));
            row.replaceBy(fresh);
            row.compareWith(source);
        }
        article.touch(clock.instant());
        events.publishEvent(new ArticleChanged(id));
    }

    /** A changed paragraph makes the translations of that paragraph old and no others; a removed one takes them along. */
    private void compareTranslations(ArticleDraft draft) {
        Map<String, String> sources = texts(draft);
        for (Translation translation : translations.findByItem(draft.id())) {
            String source = sources.get(translation.words().segment());
            if (source == null) {
                translations.delete(translation);
            } else {
                translation.compareWith(source);
            }
        }
    }

    private static Map<String, String> texts(ArticleDraft draft) {
        return draft.segments().stream().collect(Collectors.toMap(Segment::id, Segment::text));
    }
}
