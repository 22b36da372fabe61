package org.wegwijs.content.links;

import java.util.Locale;

/** What came of looking at an address. */
public enum LinkOutcome {
    /** Somebody answers; also who keeps programs out. */
    OK,
    /** There is no such page any more. */
    GONE,
    /** The server has a fault. */
    FAILED,
    /** No such name, or nobody answers. */
    UNREACHABLE,
    /** The certificate is not valid. */
    CERTIFICATE,
    /** It leads from one address to the next without end, or to none. */
    LOST,
    /** It is, or leads to, an address that is not of the public Internet; nobody is asked there. */
    NOT_PUBLIC;

    /** As it is kept; {@code links.<id>} in {@code desk.po} says it in words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LinkOutcome of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Of an answer's code that is no redirect. Who refuses programs is there all the same. */
    static LinkOutcome ofStatus(int status) {
        if (status == 404 || status == 410) {
            return GONE;
        }
        return status >= 500 && status != 503 ? FAILED : OK;
    }
}
