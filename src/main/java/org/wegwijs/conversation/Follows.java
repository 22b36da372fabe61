package org.wegwijs.conversation;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The groups of topics that a person follows, as a thread keeps them: {@code health,housing}. */
final class Follows {

    private Follows() {}

    static Set<String> read(@Nullable String kept) {
        return kept == null || kept.isBlank() ? Set.of() : new TreeSet<>(Arrays.asList(kept.split(",")));
    }

    static String written(Set<String> groups) {
        return String.join(",", new TreeSet<>(groups));
    }
}
