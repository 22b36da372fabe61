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

    enum Kind {
        PHOTO,
        PDF
    }

    /** As channels take it. */
    Enclosure enclosure() {
        return new Enclosure(id.toString(), kind == Kind.PHOTO ? Enclosure.Kind.PHOTO : Enclosure.Kind.FILE, name);
    }
}
