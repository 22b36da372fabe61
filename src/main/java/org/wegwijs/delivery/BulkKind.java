package org.wegwijs.delivery;

import java.util.Locale;

/** What a {@linkplain BulkDeliveries sending to many} does with each of them. */
public enum BulkKind {
    /** Says something new: at most once. */
    SEND,
    /** Changes a message that was sent. Doing it twice does no harm, so it is tried until it is known. */
    EDIT,
    /** Takes a message back; as harmless. */
    DELETE;

    /** Whether an attempt of unknown outcome may simply be made again. */
    boolean isRepeatable() {
        return this != SEND;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BulkKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
