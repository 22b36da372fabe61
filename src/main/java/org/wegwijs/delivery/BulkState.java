package org.wegwijs.delivery;

import java.util.Locale;

/** Where a {@linkplain BulkDeliveries sending to many} is. */
public enum BulkState {
    /** Recipients are being written down; nothing is sent yet. */
    FILLING,
    SENDING,
    PAUSED,
    CANCELLED,
    /** Nobody waits any more. */
    DONE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BulkState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
