package org.wegwijs.announcement;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wegwijs.staff.AccountDisabled;

/** An approval counts as long as its account does: what was approved and not begun needs another. */
@Component
class ApproverGone {

    private final Announcements announcements;
    private final Clock clock;

    ApproverGone(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    @EventListener
    void on(AccountDisabled event) {
        announcements.in(Set.of(AnnouncementState.APPROVED)).stream()
                .flatMap(approved -> announcements.take(approved.id()).stream())
                .forEach(approved -> announcements.save(approved.without(event.account(), clock.instant())));
    }
}
