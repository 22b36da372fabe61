package org.wegwijs.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices the articles and services that another instance of the program has changed in the same database. */
@Component
class OtherInstances {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 30_000;

    /** Clocks differ, and a change is stamped before its commit: what was seen in this time is known by its stamp. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final StoredArticles articles;
    private final ArticleRefresh refresh;
    private final StoredServices services;
    private final ServiceRefresh serviceRefresh;
    private final Clock clock;
    private Instant seenUntil;
    private Set<StampedChange> seen;

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
        // All of it has just been read from the database, after the import of a first start too.
        this.seen = new HashSet<>(articles.changedSince(seenUntil.minus(OVERLAP)));
        seen.addAll(services.changedSince(seenUntil.minus(OVERLAP)));
    }

    @Scheduled(initialDelay = MILLISECONDS_BETWEEN_LOOKS, fixedDelay = MILLISECONDS_BETWEEN_LOOKS)
    synchronized void look() {
        Instant now = clock.instant();
        Instant since = seenUntil.minus(OVERLAP);
        Set<StampedChange> found = new HashSet<>();
        for (StampedChange change : articles.changedSince(since)) {
            found.add(change);
            if (!seen.contains(change)) {
                refresh.after(new ArticleChanged(change.id()));
            }
        }
        for (StampedChange change : services.changedSince(since)) {
            found.add(change);
            if (!seen.contains(change)) {
                serviceRefresh.after(new ServiceChanged(change.id()));
            }
        }
        seen = found;
        seenUntil = now;
    }
}
