package org.wegwijs.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one table as lines of JSON: the names of its columns first, then an array for each row. */
final class TableRows {

    private static final int AT_ONCE = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final String table;

    TableRows(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Returns how many rows it has written. */
    long write(BufferedWriter lines) throws SQLException, IOException {
        Set<String> emptied = Tables.EMPTIED.getOrDefault(table, Set.of());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            ResultSet rows = statement.executeQuery("select * from " + table);
            List<Column> columns = Column.of(rows.getMetaData());
            line(lines, columns.stream().map(Column::name).toList());
            long count = 0;
            List<@Nullable Object> values = new ArrayList<>();
            while (rows.next()) {
                values.clear();
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    values.add(emptied.contains(column.name()) ? null : column.read(rows, i + 1));
                }
                line(lines, values);
                count++;
            }
            return count;
        }
    }

    private static void line(BufferedWriter lines, List<? extends @Nullable Object> values) throws IOException {
        lines.write(JSON.writeValueAsString(values));
        lines.write('\n');
    }

    /** Puts every row into the table, which is empty. */
    void read(BufferedReader lines) throws SQLException, IOException {
        List<Column> columns = columns(names(lines));
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<?> values = JSON.readValue(line, List.class);
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).write(insert, i + 1, values.get(i));
                }
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        countOn();
    }

    private static List<String> names(BufferedReader lines) throws IOException {
        String first = lines.readLine();
        if (first == null) {
            throw new IOException("It ends before the names of the columns.");
        }
        List<?> names = JSON.readValue(first, List.class);
        return names.stream().map(String::valueOf).toList();
    }

    /** As the table has them now; a name that it does not have never reaches the database. */
    private List<Column> columns(List<String> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0");
            List<Column> known = Column.of(none.getMetaData());
            List<Column> found = new ArrayList<>();
            for (String name : names) {
                found.add(known.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new SQLException("The table " + table + " has no column '" + name + "'.")));
            }
            return found;
        }
    }

    /** New rows get numbers after those that are there. */
    private void countOn() throws SQLException {
        Set<String> numbered = new TreeSet<>();
        boolean capitals = connection.getMetaData().storesUpperCaseIdentifiers();
        try (ResultSet columns = connection
                .getMetaData()
                .getColumns(
                        connection.getCatalog(),
                        connection.getSchema(),
                        capitals ? table.toUpperCase(Locale.ROOT) : table,
                        null)) {
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    numbered.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        for (String column : numbered) {
            try (Statement statement = connection.createStatement()) {
                ResultSet last = statement.executeQuery("select coalesce(max(" + column + "), 0) + 1 from " + table);
                last.next();
                long next = last.getLong(1);
                statement.execute("alter table " + table + " alter column " + column + " restart with " + next);
            }
        }
    }
}
