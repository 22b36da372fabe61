package org.wegwijs.announcement;

import java.util.UUID;

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
}
