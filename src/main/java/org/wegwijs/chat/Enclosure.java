package org.wegwijs.chat;

/**
 * A photo or a file under which the text of a reply stands. Its bytes are asked of {@link Enclosures} where they are needed.
 *
 * @param id the same for the same bytes, and no other bytes ever have it: up to 64 letters, digits and hyphens
 * @param name as people see it, with its ending
 */
public record Enclosure(String id, Kind kind, String name) {

    /** How it is shown. */
    public enum Kind {
        PHOTO,
        FILE
    }

    public Enclosure {
        if (!id.matches("[A-Za-z0-9-]{1,64}") || name.isBlank()) {
            throw new IllegalArgumentException("An enclosure needs an id and a name.");
        }
    }
}
