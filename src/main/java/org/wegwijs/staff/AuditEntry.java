package org.wegwijs.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String item,
        @Nullable String before,
        @Nullable String after) {}
