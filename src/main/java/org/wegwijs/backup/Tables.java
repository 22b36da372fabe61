package org.wegwijs.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which tables a backup holds: all but those of the moment, those that others refer to first. */
final class Tables {

    /** Flyway's own. */
    static final String HISTORY = "flyway_schema_history";

    /**
     * What would be wrong or old when it came back: sessions that were ended, links that were used, chats that may approve
     * in somebody's name and have perhaps been unlinked since, messages and replies on their way, which are promised to be
     * gone within days.
     */
    static final Set<String> LEFT_OUT = Set.of(
            HISTORY,
            "spring_session",
            "spring_session_attributes",
            "staff_link",
            "announcement_author",
            "telegram_inbox",
            "seen_incoming",
            "delivery",
            "chat_message",
            "translation_upload");

    /** What is kept of words for minutes only, and the place in a dialog with the answers there. */
    static final Map<String, Set<String>> EMPTIED =
            Map.of("chat_thread", Set.of("position", "heard", "heard_at", "unsettled", "unsettled_at"));

    private Tables() {}

    /** All tables of the schema, in small letters. */
    static Set<String> all(Connection connection) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select table_name from information_schema.tables where table_schema = ?"
                        + " and table_type = 'BASE TABLE'")) {
            statement.setString(1, connection.getSchema());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** Those of a backup; a table comes after those it refers to. */
    static List<String> kept(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (String table : all(connection)) {
            if (!LEFT_OUT.contains(table)) {
                needs.put(table, references(connection, table));
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < needs.size()) {
            List<String> next = needs.keySet().stream()
                    .filter(table -> !ordered.contains(table))
                    .filter(table -> needs.getOrDefault(table, Set.of()).stream()
                            .allMatch(other ->
                                    other.equals(table) || ordered.contains(other) || !needs.containsKey(other)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + needs.keySet());
            }
            ordered.addAll(next);
        }
        return new ArrayList<>(ordered);
    }

    private static Set<String> references(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String name = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Set<String> found = new TreeSet<>();
        try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (keys.next()) {
                found.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }
}
