package org.wegwijs.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dialog, as its file says.
 *
 * @param id the name of its file
 * @param title the text key of a button that leads to it
 * @param command the command that starts it, without the slash
 * @param topics what it helps with
 * @param fixed whether it is itself the answer to a question about its topics, always in the same words
 * @param discreet whether whoever is in it may be watched: each question has the button that clears the chat and leaves
 * @param steps at least one, in the order of the file; the first is where it starts
 */
record Dialog(
        String id,
        String file,
        String title,
        @Nullable String command,
        List<String> topics,
        boolean fixed,
        boolean discreet,
        Map<String, Step> steps) {

    Dialog {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A dialog has at least one step.");
        }
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    Step first() {
        return steps.values().iterator().next();
    }

    Optional<Step> step(@Nullable String id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** The question of that name, if the dialog still asks it. */
    Optional<Step.Ask> question(@Nullable String id) {
        return step(id).filter(Step.Ask.class::isInstance).map(Step.Ask.class::cast);
    }
}
