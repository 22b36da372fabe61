package org.wegwijs.webchat;

import java.nio.charset.StandardCharsets;

/**
 * A server-sent event.
 *
 * @param id the same whenever the same reply is sent, so that the tab shows it once; empty for what is not to be repeated
 * @param bytes the event as it is written to a stream
 */
record Event(String id, byte[] bytes) {

    /** A comment: it tells the tab that the line is open, and us that it is not. */
    static final Event HEARTBEAT = new Event("", bytes(":\n\n"));

    /** The chat was forgotten: the tab drops what it shows. */
    static final Event FORGOTTEN = new Event("", bytes("event: forgotten\ndata: {}\n\n"));

    /** A reply; {@code json} has no line breaks. */
    static Event reply(String id, String json) {
        return new Event(id, bytes("event: reply\nid: " + id + "\ndata: " + json + "\n\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
