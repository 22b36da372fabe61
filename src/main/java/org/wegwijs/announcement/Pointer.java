package org.wegwijs.announcement;

/**
 * What the one button under an announcement leads to.
 *
 * @param target an address, the id of an article, or the slug of a service whose place is shown
 */
record Pointer(Kind kind, String target) {

    enum Kind {
        /** Opens in a browser; nobody learns who pressed it. */
        LINK,
        ARTICLE,
        PLACE
    }
}
