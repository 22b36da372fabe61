package org.wegwijs.announcement;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One announcement and what has been decided about it. Each step makes a new one; what cannot be done is said.
 *
 * @param code by which people can ask whether it is ours; tells nothing while it was not sent
 * @param writers accounts that wrote any part of what it says now, the last one last
 * @param corrects the announcement whose text this one is to take the place of, with an edit
 * @param notice of a correction, whether people are told that there is something to read again
 * @param changed when its state changed last
 */
record Announcement(
        UUID id,
        String code,
        AnnouncementState state,
        Draft draft,
        Set<UUID> writers,
        @Nullable Approval approval,
        @Nullable UUID corrects,
        boolean notice,
        Instant changed) {

    Announcement {
        writers = Collections.unmodifiableSet(new LinkedHashSet<>(writers));
    }

    static Announcement begin(UUID id, String code, UUID writer, Instant now) {
        return new Announcement(
                id, code, AnnouncementState.DRAFT, Draft.empty(), Set.of(writer), null, null, false, now);
    }

    /** Any change voids what was approved or proposed. Of a correction, nothing changes but its texts and its file. */
    Moved write(Draft other, UUID writer, Instant now) {
        if (!state.isOpen()) {
            return Moved.refused("not-open");
        }
        // What people have can get another text and file; whom it is for, until when and what its button does stay.
        Draft written =
                corrects == null ? other : draft.withTexts(other.texts()).withAttachment(other.attachment());
        if (written.hash().equals(draft.hash())) {
            return new Moved.Done(this);
        }
        Set<UUID> all = new LinkedHashSet<>(writers);
        all.remove(writer);
        all.add(writer);
        return new Moved.Done(
                new Announcement(id, code, AnnouncementState.DRAFT, written, all, null, corrects, notice, now));
    }

    /** Asks for a second person. {@code faults} are those of the draft, as it was checked now. */
    Moved propose(List<Problem> faults, Instant now) {
        if (state != AnnouncementState.DRAFT) {
            return Moved.refused("not-a-draft");
        }
        return faults.isEmpty() ? done(AnnouncementState.PROPOSED, null, now) : new Moved.Refused(faults);
    }

    /**
     * Approves what was seen.
     *
     * @param hash of the draft that the person saw
     * @param teamOfOne whether writers may approve their own
     * @param faults those of the draft now: recipients may have come whose language has no text
     */
    Moved approve(UUID by, String hash, boolean teamOfOne, List<Problem> faults, Instant now) {
        if (state != AnnouncementState.PROPOSED) {
            return Moved.refused("not-proposed");
        }
        if (!hash.equals(draft.hash())) {
            return Moved.refused("changed-meanwhile");
        }
        if (writers.contains(by) && !teamOfOne) {
            return Moved.refused("own");
        }
        return faults.isEmpty()
                ? done(AnnouncementState.APPROVED, new Approval(by, hash, now), now)
                : new Moved.Refused(faults);
    }

    /** Gives it back to those who write. */
    Moved reject(Instant now) {
        return state == AnnouncementState.PROPOSED || state == AnnouncementState.APPROVED
                ? done(AnnouncementState.DRAFT, null, now)
                : Moved.refused("not-proposed");
    }

    /** The account that approved it is no longer one: it needs another. */
    Announcement without(UUID approver, Instant now) {
        return state == AnnouncementState.APPROVED
                        && approval != null
                        && approval.by().equals(approver)
                ? with(AnnouncementState.PROPOSED, null, now)
                : this;
    }

    /**
     * Begins to be sent. The time is a part of what was approved: nobody alone sends it earlier.
     *
     * @param teamOfOne as at the approval: who turned the switch off again wants two people from then on
     */
    Moved start(boolean teamOfOne, Instant now) {
        if (!isApproved(teamOfOne)) {
            return Moved.refused("not-approved");
        }
        if (!isDue(now)) {
            return Moved.refused("not-yet");
        }
        return done(AnnouncementState.SENDING, approval, now);
    }

    /** Whether the time to send it has come; without one it comes at once. */
    boolean isDue(Instant now) {
        Instant starts = starts();
        return starts == null || !now.isBefore(starts);
    }

    /** Null where it has no time of its own. */
    @Nullable
    public Instant starts() {
        LocalMoment starts = draft.starts();
        return starts == null ? null : starts.instant();
    }

    /** Whether a second person has approved exactly this. */
    boolean isApproved(boolean teamOfOne) {
        return state == AnnouncementState.APPROVED
                && approval != null
                && approval.hash().equals(draft.hash())
                && (teamOfOne || !writers.contains(approval.by()));
    }

    Moved pause(Instant now) {
        return state == AnnouncementState.SENDING
                ? done(AnnouncementState.PAUSED, approval, now)
                : Moved.refused("not-sending");
    }

    Moved resume(Instant now) {
        return state == AnnouncementState.PAUSED
                ? done(AnnouncementState.SENDING, approval, now)
                : Moved.refused("not-paused");
    }

    /** Before it was sent to everybody: nobody else gets it. */
    Moved cancel(Instant now) {
        boolean possible = state.isOpen() || state == AnnouncementState.SENDING || state == AnnouncementState.PAUSED;
        // Without an approval nobody can have it.
        return possible
                ? done(AnnouncementState.CANCELLED, state.isOpen() ? null : approval, now)
                : Moved.refused("not-open");
    }

    Moved withdraw(Instant now) {
        boolean possible = state.isCurrent() || state == AnnouncementState.CANCELLED && approval != null;
        return possible ? done(AnnouncementState.WITHDRAWN, approval, now) : Moved.refused("not-sent");
    }

    Announcement sent(Instant now) {
        return state == AnnouncementState.SENDING ? with(AnnouncementState.SENT, approval, now) : this;
    }

    Announcement expire(Instant now) {
        return state.isCurrent() ? with(AnnouncementState.EXPIRED, approval, now) : this;
    }

    /** With the text and the file of its correction. The approval is that of the correction. */
    Announcement corrected(Announcement correction, Instant now) {
        return new Announcement(
                id,
                code,
                state,
                draft.withTexts(correction.draft().texts())
                        .withAttachment(correction.draft().attachment()),
                writers,
                correction.approval(),
                corrects,
                notice,
                now);
    }

    /** As a correction, which begins with all that the original says and is sent as soon as it is approved. */
    Announcement correcting(Announcement original, boolean withNotice) {
        return new Announcement(
                id,
                code,
                state,
                original.draft().startingAtOnce(),
                writers,
                approval,
                original.id(),
                withNotice,
                changed);
    }

    private Moved done(AnnouncementState to, @Nullable Approval by, Instant now) {
        return new Moved.Done(with(to, by, now));
    }

    private Announcement with(AnnouncementState to, @Nullable Approval by, Instant now) {
        return new Announcement(id, code, to, draft, writers, by, corrects, notice, now);
    }
}
