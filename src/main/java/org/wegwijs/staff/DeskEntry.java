package org.wegwijs.staff;

import java.util.Set;

/**
 * A link in the navigation of the desk; a bean of it puts one there.
 *
 * @param path where it leads, below {@code /desk}
 * @param label the key of its words in {@code desk.po}
 * @param roles who sees it; empty for everybody who is signed in
 * @param order where it stands; the smallest first
 */
public record DeskEntry(String path, String label, Set<Role> roles, int order) {

    public DeskEntry {
        roles = Set.copyOf(roles);
        if (!path.equals("/desk") && !path.startsWith("/desk/")) {
            throw new IllegalArgumentException("Not a path of the desk: '" + path + "'");
        }
    }

    boolean isFor(Account account) {
        return roles.isEmpty() || roles.stream().anyMatch(account::is);
    }
}
