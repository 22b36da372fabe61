package org.wegwijs;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Lets the pool throw away its connections to an H2 file that closed itself, as it does on a full disk: they look alive and
 * never work again. The next connection opens the file anew, with everything that was committed.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** H2's codes for it, {@code DATABASE_IS_CLOSED} and {@code DATABASE_CALLED_AT_SHUTDOWN}; PostgreSQL's errors have none. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121);

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return CLOSED.contains(e.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
