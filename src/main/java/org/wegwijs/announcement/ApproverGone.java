package org.wegwijs.announcement;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wegwijs.staff.AccountDisabled;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RolesChanged;

/** An approval counts as long as whoever gave it could give it again: what was approved and not begun needs another. */
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
        voidThose(event.account());
    }

    @EventListener
    void on(RolesChanged event) {
        if (!event.now().contains(Role.CASEWORKER) && !event.now().contains(Role.EDITOR)) {
            voidThose(event.account());
        }
    }

    private void voidThose(UUID approver) {
        announcements.in(Set.of(AnnouncementState.APPROVED)).stream()
                .flatMap(approved -> announcements.take(approved.id()).stream())
                .forEach(approved -> announcements.save(approved.without(approver, clock.instant())));
    }
}
