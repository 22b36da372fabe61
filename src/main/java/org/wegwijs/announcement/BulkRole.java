package org.wegwijs.announcement;

import java.util.Locale;

/** What a sending of an announcement says. */
enum BulkRole {
    /** The announcement. */
    MAIN,
    /** Its corrected text, in place of the one before. */
    CORRECTION,
    /** That there is something to read again. */
    NOTICE,
    /** Takes the message away. */
    DELETION,
    /** That it no longer holds, in place of its text. */
    STRIKE,
    /** That it no longer holds, as a new message. */
    REVOCATION;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BulkRole of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
