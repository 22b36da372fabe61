package org.wegwijs.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices the articles that another instance of the program has changed in the same database. */
@Component
class OtherInstances {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 30_000;

    /** Clocks differ, and a change is stamped before its commit; looking twice at one change does no harm. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final StoredArticles articles;
    private final ArticleRefresh refresh;
    private final Clock clock;
    private Instant seenUntil;

    OtherInstances(StoredArticles articles, ArticleRefresh refresh, Clock clock) {
        this.articles = articles;
        this.refresh = refresh;
        this.clock = clock;
        this.seenUntil = clock.instant();
    }

    @Scheduled(initialDelay = MILLISECONDS_BETWEEN_LOOKS, fixedDelay = MILLISECONDS_BETWEEN_LOOKS)
    synchronized void look() {
        Instant now = clock.instant();
        articles.idsChangedSince(seenUntil.minus(OVERLAP)).forEach(id -> refresh.after(new ArticleChanged(id)));
        seenUntil = now;
    }
}
