package org.wegwijs.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.delivery.BulkDeliveries;
import org.wegwijs.delivery.BulkEnded;
import org.wegwijs.delivery.BulkKind;
import org.wegwijs.delivery.Following;
import org.wegwijs.delivery.RowState;

/** What is done with an announcement that people have: corrected, withdrawn, expired. */
@Component
class Aftermath {

    /** Telegram lets a bot delete messages for 48 hours; a few minutes are left for doing it. */
    private static final Duration DELETABLE = Duration.ofHours(48).minusMinutes(10);

    private final Announcements announcements;
    private final BulkDeliveries bulk;
    private final EarlierTexts earlier;
    private final AnnouncementFiles files;
    private final Clock clock;

    Aftermath(
            Announcements announcements,
            BulkDeliveries bulk,
            EarlierTexts earlier,
            AnnouncementFiles files,
            Clock clock) {
        this.announcements = announcements;
        this.bulk = bulk;
        this.earlier = earlier;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Puts the text and the file of an approved correction in the place of those that people have.
     *
     * @param teamOfOne whether a writer's own approval counts
     */
    @Transactional
    public Moved correct(UUID correction, boolean teamOfOne) {
        Announcement approved = announcements.take(correction).orElseThrow();
        UUID of = approved.corrects();
        Announcement original = of == null ? null : announcements.take(of).orElse(null);
        if (original == null || !original.state().isCurrent()) {
            return Moved.refused("not-sent");
        }
        if (!files.has(correction)
                && !Objects.equals(
                        approved.draft().attachment(), original.draft().attachment())) {
            // Another correction has brought another file since: what was approved would put the old one back.
            return Moved.refused("changed-meanwhile");
        }
        Moved moved = approved.start(teamOfOne, clock.instant());
        if (!(moved instanceof Moved.Done done)) {
            return moved;
        }
        announcements.save(done.now().sent(clock.instant()));
        earlier.keep(original, clock.instant());
        announcements.save(original.corrected(approved, clock.instant()));
        files.handOver(correction, original.id());
        follow(original, BulkRole.CORRECTION, BulkKind.EDIT, Following.messages());
        if (approved.notice()) {
            follow(original, BulkRole.NOTICE, BulkKind.SEND, Following.everybody());
        }
        return moved;
    }

    /** Takes it back: deletes what can be deleted; tells those whose message cannot. */
    @Transactional
    public Moved withdraw(UUID id) {
        Announcement announcement = announcements.take(id).orElseThrow();
        Moved moved = announcement.withdraw(clock.instant());
        if (!(moved instanceof Moved.Done done)) {
            return moved;
        }
        announcements.save(done.now());
        announcements.bulks(id).forEach(sending -> bulk.cancel(sending.bulk(), "withdrawn"));
        Instant deletable = clock.instant().minus(DELETABLE);
        follow(
                announcement,
                BulkRole.DELETION,
                BulkKind.DELETE,
                Following.messages().since(deletable));
        Following old = Following.messages().until(deletable);
        follow(announcement, BulkRole.STRIKE, BulkKind.EDIT, old);
        follow(
                announcement,
                BulkRole.REVOCATION,
                BulkKind.SEND,
                new Following(old.states(), old.from(), deletable, false));
        follow(
                announcement,
                BulkRole.REVOCATION,
                BulkKind.SEND,
                Following.everybody().only(RowState.SHOWN));
        return moved;
    }

    private void follow(Announcement original, BulkRole role, BulkKind kind, Following whom) {
        UUID id = UUID.randomUUID();
        announcements.addBulk(id, original.id(), role);
        bulk.follow(original.id(), id, kind, whom);
    }

    /** Everybody has it; or what could not be deleted is to be told. */
    @EventListener
    void ended(BulkEnded event) {
        announcements.bulk(event.bulk()).ifPresent(sending -> {
            Announcement announcement =
                    announcements.take(sending.announcement()).orElseThrow();
            if (sending.role() == BulkRole.MAIN) {
                announcements.save(announcement.sent(clock.instant()));
            } else if (sending.role() == BulkRole.DELETION) {
                UUID id = UUID.randomUUID();
                announcements.addBulk(id, announcement.id(), BulkRole.REVOCATION);
                bulk.follow(
                        event.bulk(), id, BulkKind.SEND, Following.everybody().only(RowState.FAILED));
            }
        });
    }

    /** It no longer holds: nobody else gets it, and who got it is only counted from now on. */
    @Transactional
    public void expire(UUID id) {
        Announcement announcement = announcements.take(id).orElseThrow();
        announcements.save(announcement.expire(clock.instant()));
        forget(announcement);
    }

    /** Of an announcement that is over: nothing of it leads to a person any more. */
    @Transactional
    public void forget(Announcement announcement) {
        announcements.bulks(announcement.id()).forEach(sending -> {
            bulk.cancel(sending.bulk(), "expired");
            bulk.forgetRecipients(sending.bulk());
        });
    }
}
