package org.wegwijs.content.editing;

import java.util.List;

/**
 * Words in a field that could not be taken over: they are shown again in it, with why.
 *
 * @param key of {@code desk.po}
 * @param arguments of the sentence
 */
record Untaken(String field, String typed, String key, List<String> arguments) {

    Untaken(String field, String typed, String key) {
        this(field, typed, key, List.of());
    }
}
