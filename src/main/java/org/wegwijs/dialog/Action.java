package org.wegwijs.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a dialog can have done, beyond remembering. */
public enum Action {
    /** Everything that is kept of the chat is deleted. */
    FORGET,
    /** The messages of the last 48 hours are deleted, of both sides. */
    CLEAR_CHAT,
    /** Announcements end. */
    STOP_PUSHES;

    static Optional<Action> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.id().equals(name))
                .findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
