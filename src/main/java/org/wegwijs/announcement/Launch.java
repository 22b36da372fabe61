package org.wegwijs.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wegwijs.staff.DeskSettings;

/** Sends what is approved when its time has come, and ends what no longer holds. */
@Component
class Launch {

    /** Later than this, a person decides whether it still makes sense. */
    static final Duration LATE = Duration.ofMinutes(15);

    /** Until then it may still be on its way. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Launch.class);

    private final Announcements announcements;
    private final Steps steps;
    private final Aftermath aftermath;
    private final DeskSettings settings;
    private final Clock clock;

    Launch(Announcements announcements, Steps steps, Aftermath aftermath, DeskSettings settings, Clock clock) {
        this.announcements = announcements;
        this.steps = steps;
        this.aftermath = aftermath;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void look() {
        for (Announcement approved : announcements.in(Set.of(AnnouncementState.APPROVED))) {
            if (isDue(approved) && !isLate(approved) && !isOver(approved)) {
                send(approved);
            }
        }
    }

    /** Whether it may be sent now: approved, as all of it, for a time that has come. */
    boolean isDue(Announcement approved) {
        return approved.state() == AnnouncementState.APPROVED && approved.isDue(clock.instant());
    }

    /** Now, though its time may have passed long since; as a correction, in place of what people have. */
    Moved send(Announcement approved) {
        Moved moved = approved.corrects() == null
                ? steps.start(approved.id(), settings.teamOfOne())
                : aftermath.correct(approved.id(), settings.teamOfOne());
        if (moved instanceof Moved.Done) {
            log.info("The announcement {} is being sent.", approved.code());
        }
        return moved;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void expire() {
        for (Announcement current :
                announcements.in(Set.of(AnnouncementState.SENDING, AnnouncementState.PAUSED, AnnouncementState.SENT))) {
            if (isOver(current)) {
                aftermath.expire(current.id());
            }
        }
    }

    /** Those whose time has passed and that were not sent, for whatever reason: they are shown until somebody decides. */
    List<Announcement> missed() {
        return announcements
                .in(Set.of(AnnouncementState.DRAFT, AnnouncementState.PROPOSED, AnnouncementState.APPROVED))
                .stream()
                .filter(this::isMissed)
                .toList();
    }

    boolean isMissed(Announcement announcement) {
        Instant planned = announcement.starts();
        // Without a time of its own it is to be sent as soon as it is approved.
        Instant starts = planned == null && announcement.state() == AnnouncementState.APPROVED
                ? announcement.changed()
                : planned;
        return announcement.state().isOpen()
                && starts != null
                && clock.instant().isAfter(starts.plus(PATIENCE));
    }

    private boolean isLate(Announcement approved) {
        Instant starts = approved.starts();
        return starts != null && clock.instant().isAfter(starts.plus(LATE));
    }

    private boolean isOver(Announcement announcement) {
        LocalMoment ends = announcement.draft().ends();
        Instant instant = ends == null ? null : ends.instant();
        return instant != null && !clock.instant().isBefore(instant);
    }
}
