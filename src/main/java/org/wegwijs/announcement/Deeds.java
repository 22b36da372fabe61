package org.wegwijs.announcement;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AuditTrail;

/** What people do with announcements, noted with who did it: the step and its note, together or not at all. */
@Component
class Deeds {

    private final Announcements announcements;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Deeds(Announcements announcements, AuditTrail audit, TransactionTemplate transaction) {
        this.announcements = announcements;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param deed a word; {@code audit.announcement.<deed>} says it at the desk */
    Moved take(Account by, UUID id, String deed, Supplier<Moved> step) {
        return transaction.execute(status -> {
            String before = state(id);
            Moved taken = step.get();
            if (taken instanceof Moved.Done done) {
                audit.noteBy(
                        by,
                        "announcement." + deed,
                        done.now().code() + " " + done.now().draft().title(),
                        before,
                        state(id));
            }
            return taken;
        });
    }

    /** The state, and the hash of what is to be sent: with it the trail says exactly what somebody approved. */
    private String state(UUID id) {
        return announcements
                .find(id)
                .map(found -> found.state().id() + " " + found.draft().hash())
                .orElse("");
    }
}
