package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.staff.AccountDisabled;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RolesChanged;

/** What holds on every database of the time of an announcement, and of the approval that it needs then. */
abstract class SchedulingContract extends AnnouncingSetUp {

    @Test
    @DisplayName("waits for its time, is sent then, and is loud when its time passed without it")
    void isScheduled() {
        person("1", "en", "nl-tilburg", "yes");
        Draft draft = DraftFixture.closedDesk();
        LocalMoment atThree = LocalMoment.of(LocalDateTime.of(2026, 11, 22, 15, 0), DraftFixture.ZONE);
        Announcement onTime = approved(DraftFixture.between(draft, atThree, draft.ends()));
        Announcement proposed = proposed(DraftFixture.between(draft, atThree, draft.ends()));
        launch.look();
        assertThat(state(onTime)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(launch.missed()).isEmpty();
        now = Instant.parse("2026-11-22T14:02:00Z");
        launch.look();
        awaitState(onTime, AnnouncementState.SENT);
        assertThat(launch.missed()).extracting(Announcement::id).containsExactly(proposed.id());
        now = Instant.parse("2026-11-22T14:20:00Z");
        approve(proposed.id());
        launch.look();
        assertThat(state(proposed)).isEqualTo(AnnouncementState.PROPOSED);
    }

    @Test
    @DisplayName("is not sent before the time for which it was approved, though somebody asks for it, and is after it")
    void keepsTheApprovedTime() {
        Draft draft = DraftFixture.closedDesk();
        LocalMoment tomorrow = LocalMoment.of(LocalDateTime.of(2026, 11, 23, 10, 0), DraftFixture.ZONE);
        Announcement approved = approved(DraftFixture.between(draft, tomorrow, draft.ends()));
        assertThat(launch.isDue(approved)).isFalse();
        assertThat(launch.send(approved)).isEqualTo(Moved.refused("not-yet"));
        assertThat(state(approved)).isEqualTo(AnnouncementState.APPROVED);
        now = Instant.parse("2026-11-23T09:30:00Z");
        launch.look();
        assertThat(state(approved)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(launch.isDue(approved)).isTrue();
        assertThat(launch.send(approved)).isInstanceOf(Moved.Done.class);
    }

    @Test
    @DisplayName("is loud too when it was to be sent at once and never was")
    void isLoudWithoutATime() {
        Announcement approved = approved(DraftFixture.closedDesk());
        jdbc.sql("update announcement set approved_hash = 'another'").update();
        launch.look();
        assertThat(launch.missed()).isEmpty();
        now = NOON.plus(Duration.ofMinutes(2));
        launch.look();
        assertThat(state(approved)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(launch.missed()).extracting(Announcement::id).containsExactly(approved.id());
    }

    @Test
    @DisplayName("is not sent when the approver's account is disabled before")
    void needsALivingApproval() {
        Announcement approved = approved(DraftFixture.closedDesk());
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountDisabled(BEN)));
        assertThat(state(approved)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(steps.start(approved.id(), false)).isInstanceOf(Moved.Refused.class);
    }

    @Test
    @DisplayName("is not sent when the approver may no longer approve, and is when they still may")
    void needsAnApproverWhoMay() {
        Announcement approved = approved(DraftFixture.closedDesk());
        publish(new RolesChanged(BEN, Set.of(Role.EDITOR)));
        publish(new RolesChanged(ANNA, Set.of(Role.VOLUNTEER)));
        assertThat(state(approved)).isEqualTo(AnnouncementState.APPROVED);
        publish(new RolesChanged(BEN, Set.of(Role.VOLUNTEER)));
        assertThat(state(approved)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(launch.send(reread(approved))).isEqualTo(Moved.refused("not-approved"));
    }

    private void publish(RolesChanged event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
