package org.wegwijs.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What must not go on where it was: an announcement that was being sent when the backup was made has arrived since, or has
 * been taken back. Nobody gets it twice.
 */
final class AfterRestore {

    private static final List<String> CHANGES = List.of(
            "update bulk_row set state = 'left', reason = 'restored' where state in ('waiting', 'claimed')",
            "update bulk_row set state = 'unknown', reason = 'restored' where state = 'wire'",
            "update bulk set state = 'done' where state in ('filling', 'sending', 'paused')",
            "update announcement set state = 'sent' where state in ('sending', 'paused')",
            // Its time may have come since. A second person looks at it again.
            "update announcement set state = 'proposed', approved_by = null, approved_hash = null, approved_at = null"
                    + " where state = 'approved'");

    private AfterRestore() {}

    static void run(Connection connection, Manifest from, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String change : CHANGES) {
                statement.executeUpdate(change);
            }
        }
        try (PreparedStatement note = connection.prepareStatement(
                "insert into staff_audit (at, actor_name, action, item) values (?, 'system', 'backup.restored', ?)")) {
            note.setObject(1, now.atOffset(ZoneOffset.UTC));
            note.setString(2, from.begun().toString());
            note.executeUpdate();
        }
    }
}
