package org.wegwijs.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of a table, and its values as they stand in a backup: JSON's own, else texts. */
record Column(String name, Form form) {

    /** How a value is written; the same on every database. */
    enum Form {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        TIME,
        ID,
        BYTES
    }

    /** Those of a result or of a table, in their order. */
    static List<Column> of(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(
                    data.getColumnName(i).toLowerCase(Locale.ROOT),
                    form(data.getColumnType(i), data.getColumnTypeName(i))));
        }
        return columns;
    }

    private static Form form(int type, String name) {
        if (name.equalsIgnoreCase("uuid")) {
            return Form.ID;
        }
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE,
                    Types.NUMERIC,
                    Types.DECIMAL -> Form.NUMBER;
            case Types.BIT, Types.BOOLEAN -> Form.TRUTH;
            case Types.DATE -> Form.DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Form.TIME;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Form.BYTES;
            default -> Form.TEXT;
        };
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return switch (form) {
            case TEXT -> row.getString(index);
            case NUMBER -> row.getBigDecimal(index);
            case TRUTH -> row.getObject(index, Boolean.class);
            case DAY -> text(row.getObject(index, LocalDate.class));
            case TIME -> text(row.getObject(index, OffsetDateTime.class));
            case ID -> text(row.getObject(index, UUID.class));
            case BYTES -> {
                byte[] bytes = row.getBytes(index);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    void write(PreparedStatement insert, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setObject(index, null);
            return;
        }
        String text = value.toString();
        switch (form) {
            case TEXT -> insert.setString(index, text);
            case NUMBER -> insert.setBigDecimal(index, new BigDecimal(text));
            case TRUTH -> insert.setBoolean(index, Boolean.parseBoolean(text));
            case DAY -> insert.setObject(index, LocalDate.parse(text));
            case TIME -> insert.setObject(index, OffsetDateTime.parse(text));
            case ID -> insert.setObject(index, UUID.fromString(text));
            case BYTES -> insert.setBytes(index, Base64.getDecoder().decode(text));
        }
    }
}
