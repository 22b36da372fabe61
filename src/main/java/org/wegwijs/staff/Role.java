package org.wegwijs.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do at the desk. None of them implies another. */
public enum Role {
    /** Proposes changes to articles, services and practices. */
    VOLUNTEER,
    /** Translates into the languages of their account. */
    TRANSLATOR,
    /** Approves, publishes and withholds. */
    EDITOR,
    /** Writes announcements and takes over for people who ask for one. */
    CASEWORKER,
    /** Accounts, settings and the pause; nothing about content. */
    ADMIN,
    /** Reads complaints about the service and its staff. */
    COMPLAINTS;

    /** As Spring Security calls it. */
    String authority() {
        return "ROLE_" + name();
    }

    /** With commas between them, in the order of this enumeration. */
    static String join(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> split(String joined) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(joined.split(",")).filter(name -> !name.isBlank()).forEach(name -> roles.add(valueOf(name)));
        return roles;
    }
}
