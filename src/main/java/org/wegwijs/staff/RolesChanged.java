package org.wegwijs.staff;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody may do other things at the desk than before; published in the transaction that makes it so.
 *
 * @param now what they may do from now on
 */
public record RolesChanged(UUID account, Set<Role> now) {

    public RolesChanged {
        now = Set.copyOf(now);
    }
}
