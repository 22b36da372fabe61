package org.wegwijs.content;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Carries a committed change into what was read from the database before. */
@Component
class ServiceRefresh {

    private final ServiceEditions editions;

    ServiceRefresh(ServiceEditions editions) {
        this.editions = editions;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(ServiceChanged change) {
        editions.drop(change.slug());
    }
}
