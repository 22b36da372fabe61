package org.wegwijs.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices the articles and services that another instance of the program has changed in the same database. */
@Component
class OtherInstances {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 30_000;

    /** Clocks differ, and a change is stamped before its commit; looking twice at one change does no harm. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final StoredArticles articles;
    private final ArticleRefresh refresh;
    private final StoredServices services;
    private final ServiceRefresh serviceRefresh;
    private final Clock clock;
    private Instant seenUntil;

    OtherInstances(
            StoredArticles articles,
            ArticleRefresh refresh,
            StoredServices services,
            ServiceRefresh serviceRefresh,
            Clock clock) {
        this.articles = articles;
        this.refresh = refresh;
        this.services = services;
        this.serviceRefresh = serviceRefresh;
        this.clock = clock;
        this.seenUntil = clock.instant();
    }

    @Scheduled(initialDelay = MILLISECONDS_BETWEEN_LOOKS, fixedDelay = MILLISECONDS_BETWEEN_LOOKS)
    synchronized void look() {
        Instant now = clock.instant();
        Instant since = seenUntil.minus(OVERLAP);
        articles.idsChangedSince(since).forEach(id -> refresh.after(new ArticleChanged(id)));
        services.slugsChangedSince(since).forEach(slug -> serviceRefresh.after(new ServiceChanged(slug)));
        seenUntil = now;
    }
}
