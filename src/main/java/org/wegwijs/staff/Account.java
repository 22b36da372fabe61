package org.wegwijs.staff;

import java.util.Set;
import java.util.UUID;
import org.wegwijs.language.LanguageTag;

/**
 * Somebody who works at the desk.
 *
 * @param name what they sign in with: 2 to 60 characters, small letters
 * @param displayName what others see of them
 * @param languages those they translate into
 * @param enabled whether they can sign in
 */
public record Account(
        UUID id, String name, String displayName, Set<Role> roles, Set<LanguageTag> languages, boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
