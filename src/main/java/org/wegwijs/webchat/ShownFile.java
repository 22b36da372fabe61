package org.wegwijs.webchat;

import org.wegwijs.chat.Enclosure;

/**
 * A photo or a file as the page gets it.
 *
 * @param link relative to the page
 * @param photo whether it is shown, and not only offered
 */
record ShownFile(String link, String name, boolean photo) {

    static ShownFile of(Enclosure enclosure) {
        return new ShownFile(
                ChatFiles.PATH.substring(1) + "/" + enclosure.id(),
                enclosure.name(),
                enclosure.kind() == Enclosure.Kind.PHOTO);
    }
}
