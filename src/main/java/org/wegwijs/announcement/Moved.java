package org.wegwijs.announcement;

import java.util.List;

/** What came of a step that a person wanted to take with an announcement. */
sealed interface Moved {

    /** It was taken. */
    record Done(Announcement now) implements Moved {}

    /** It cannot be taken; all reasons at once. */
    record Refused(List<Problem> problems) implements Moved {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Moved refused(String key, Object... arguments) {
        return new Refused(List.of(Problem.of(key, arguments)));
    }
}
