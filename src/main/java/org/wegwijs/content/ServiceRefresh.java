package org.wegwijs.content;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Carries a committed change into everything read from the database before: first what is shown, then what is searched. */
@Component
class ServiceRefresh {

    private final ServiceEditions editions;
    private final ServiceSearch search;

    ServiceRefresh(ServiceEditions editions, ServiceSearch search) {
        this.editions = editions;
        this.search = search;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(ServiceChanged change) {
        editions.drop(change.slug());
        search.update(change.slug());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(TranslationsChanged change) {
        search.update(editions.renew(change.items(), change.languages()), change.languages());
    }
}
