package org.wegwijs.staff;

import java.util.Set;

/** Other kinds of texts than before are shown only once a person has approved them. */
public record ApprovedOnlyChanged(Set<TextKind> kinds) {

    public ApprovedOnlyChanged {
        kinds = Set.copyOf(kinds);
    }
}
