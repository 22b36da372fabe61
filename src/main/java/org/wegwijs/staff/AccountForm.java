package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * What an administrator writes about an account. What is not one of ours is left out: no page offers it.
 *
 * @param roles names of roles; null where none is ticked
 * @param languages tags of languages; null likewise
 */
record AccountForm(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable List<String> roles,
        @Nullable List<String> languages) {

    NewAccount read() {
        return new NewAccount(text(name), text(displayName), chosenRoles(), chosenLanguages());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Set<Role> chosenRoles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (roles != null && roles.contains(role.name())) {
                chosen.add(role);
            }
        }
        return chosen;
    }

    private Set<LanguageTag> chosenLanguages() {
        List<String> tags = languages == null ? new ArrayList<>() : languages;
        return tags.stream().flatMap(tag -> LanguageTag.parse(tag).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
