package org.wegwijs.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A chat that was forgotten.
 *
 * @param at when; in whole milliseconds, so that database and file say the same
 * @param keyId the key that the mark was made with
 * @param mark what the chat was found by
 */
record Forgotten(Instant at, String keyId, String mark) {

    /** As it stands in the list. */
    String line() {
        return at + "," + keyId + "," + mark;
    }

    /** Empty for the last line of a list that was cut off while it was written. */
    static Optional<Forgotten> of(String line) {
        String[] parts = line.split(",", -1);
        try {
            return parts.length == 3 && parts[2].length() == 43
                    ? Optional.of(new Forgotten(Instant.parse(parts[0]), parts[1], parts[2]))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
