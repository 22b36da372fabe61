package org.wegwijs.delivery;

import java.util.Locale;

/** What has become of one recipient of a {@linkplain BulkDeliveries sending to many}. */
public enum RowState {
    WAITING,
    /** A process means to send it, and has not begun. */
    CLAIMED,
    /** The attempt has begun; a process that dies now does not know what came of it. */
    WIRE,
    SENT,
    /** The person saw it in another way, before its turn came. */
    SHOWN,
    FAILED,
    /** Nothing reaches the chat. */
    BLOCKED,
    /** It may have arrived. */
    UNKNOWN,
    /** Not sent, as the person or the announcement is no longer such that it should be. */
    LEFT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RowState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
