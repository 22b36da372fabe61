package org.wegwijs.dialog;

import java.util.List;
import java.util.Map;

/**
 * Where a chat is: the question that waits for an answer. A value that can be kept as text and read by a later version.
 *
 * @param answers what was answered in this dialog, by the name the dialog remembers it under; gone when it ends
 * @param trail the questions before, as {@code dialog/step}, oldest first
 * @param misunderstood how often in a row the answer did not fit
 */
public record Position(String dialog, String step, Map<String, String> answers, List<String> trail, int misunderstood) {

    public Position {
        answers = Map.copyOf(answers);
        trail = List.copyOf(trail);
    }

    Position misunderstoodAgain() {
        return new Position(dialog, step, answers, trail, misunderstood + 1);
    }

    /** Says where, not what was answered. */
    @Override
    public String toString() {
        return dialog + "/" + step;
    }
}
