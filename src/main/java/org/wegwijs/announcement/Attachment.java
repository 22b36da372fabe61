package org.wegwijs.announcement;

import java.util.UUID;
import org.wegwijs.chat.Enclosure;

/**
 * A file that goes with an announcement.
 *
 * @param name as people see it
 * @param hash SHA-256 of its bytes in hexadecimal digits, so that an approval is of this very file
 */
record Attachment(UUID id, Kind kind, String name, String hash) {

    /** Begins the name of a file that was not sent yet. */
    static final String PREVIEW = "draft-";

    enum Kind {
        PHOTO,
        PDF
    }

    /** As channels take it. */
    Enclosure enclosure() {
        return new Enclosure(id.toString(), kind == Kind.PHOTO ? Enclosure.Kind.PHOTO : Enclosure.Kind.FILE, name);
    }

    /** Before it is sent, for those who decide about it: under a name of its own, which is worth nothing once it is sent. */
    Enclosure previewed() {
        Enclosure sent = enclosure();
        return new Enclosure(PREVIEW + id, sent.kind(), sent.name());
    }
}
