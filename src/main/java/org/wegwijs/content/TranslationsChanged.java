package org.wegwijs.content;

import java.util.Set;

/** Many items have other translations now; told once, as each look at the index costs as much as all together. */
record TranslationsChanged(Set<String> items) {

    TranslationsChanged {
        items = Set.copyOf(items);
    }
}
