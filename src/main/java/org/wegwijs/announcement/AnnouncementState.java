package org.wegwijs.announcement;

import java.util.Locale;

/** Where an announcement is on its way. */
enum AnnouncementState {
    DRAFT,
    /** Waits for a second person. */
    PROPOSED,
    /** Waits for its time. */
    APPROVED,
    SENDING,
    PAUSED,
    SENT,
    /** Ended before everybody had it; nobody who was left gets it. */
    CANCELLED,
    /** Taken back. */
    WITHDRAWN,
    /** No longer shown or sent. */
    EXPIRED;

    /** Whether a change of what is to be sent is still possible. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED || this == APPROVED;
    }

    /** Whether people may have it. */
    public boolean wasSent() {
        return !isOpen();
    }

    /** Whether it holds and may be shown. */
    public boolean isCurrent() {
        return this == SENDING || this == PAUSED || this == SENT;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
