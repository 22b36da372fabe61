package org.wegwijs.announcement;

import java.util.List;

/**
 * Something that a caseworker has to know or to change.
 *
 * @param key of a sentence in {@code desk.po}, without its {@code announcement.problem.}
 * @param arguments of the sentence, in order
 */
record Problem(String key, List<String> arguments) {

    Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
