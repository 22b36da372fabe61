package org.wegwijs.chat;

import java.util.Optional;

/** The port to the bytes of {@link Enclosure}s; the room that stores them implements it. */
public interface Enclosures {

    /** Empty where there is none of this id, or what it goes with is not to be shown to people (any more). */
    Optional<Content> shown(String id);

    /** @param type of media, by the bytes and not by what a name says */
    record Content(String type, byte[] bytes) {}
}
