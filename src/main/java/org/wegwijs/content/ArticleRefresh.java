package org.wegwijs.content;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Carries a committed change into everything read from the database before: first what is shown, then what is searched. */
@Component
class ArticleRefresh {

    private final Editions editions;
    private final ArticleSearch search;

    ArticleRefresh(Editions editions, ArticleSearch search) {
        this.editions = editions;
        this.search = search;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(ArticleChanged change) {
        editions.drop(change.id());
        search.update(change.id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(TranslationsChanged change) {
        search.update(editions.renew(change.items(), change.languages()), change.languages());
    }
}
