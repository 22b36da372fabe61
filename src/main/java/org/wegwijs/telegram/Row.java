package org.wegwijs.telegram;

/**
 * A row of the inbox as the workers remember it.
 *
 * @param late whether it waited so long that an apology is due
 */
record Row(int update, Kind kind, boolean late) {

    /** What may be answered together. */
    enum Kind {
        /** A text, with others after it. */
        TEXT,
        /** A press, a picture, a change of a text: with others only where all of them are late. */
        TOUCH,
        /** Always by itself. */
        ALONE
    }

    static Row of(Received received, boolean late) {
        return new Row(received.update(), kind(received), late && received.belongsToConversation());
    }

    private static Kind kind(Received received) {
        return switch (received.kind()) {
            case WRITTEN -> received.hasCommand() ? Kind.ALONE : Kind.TEXT;
            case EDITED, PRESSED, ATTACHED, LOCATED -> Kind.TOUCH;
            case BLOCKED, GROUP -> Kind.ALONE;
        };
    }
}
