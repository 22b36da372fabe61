package org.wegwijs.content;

import java.util.Set;
import org.wegwijs.language.LanguageTag;

/** Many items have other translations now, in these languages and no others; told once, as each look at the index costs as much as all together. */
record TranslationsChanged(Set<String> items, Set<LanguageTag> languages) {

    TranslationsChanged {
        items = Set.copyOf(items);
        languages = Set.copyOf(languages);
    }
}
