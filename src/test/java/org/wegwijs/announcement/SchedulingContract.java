package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.staff.AccountDisabled;

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
}
