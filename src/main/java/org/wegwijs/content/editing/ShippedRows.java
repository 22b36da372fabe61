package org.wegwijs.content.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was last taken over from the files, by item and language, as hashes. */
@Repository
class ShippedRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ShippedRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * One of them.
     *
     * @param language a language tag; empty for the item itself
     */
    record Key(String item, String language) {

        /** All files together. */
        static final Key ALL = new Key("", "");
    }

    String all() {
        return jdbc.sql("select hash from shipped where item = '' and language = ''")
                .query(String.class)
                .single();
    }

    /** Nobody else takes over anything before this transaction ends. */
    void hold() {
        jdbc.sql("select hash from shipped where item = '' and language = '' for update")
                .query(String.class)
                .single();
    }

    Map<Key, String> read() {
        Map<Key, String> hashes = new HashMap<>();
        jdbc.sql("select item, language, hash from shipped").query(row -> {
            hashes.put(new Key(row.getString(1), row.getString(2)), row.getString(3));
        });
        return hashes;
    }

    void replace(Map<Key, String> hashes) {
        jdbc.sql("delete from shipped where item <> ''").update();
        List<Object[]> rows = hashes.entrySet().stream()
                .filter(one -> !one.getKey().equals(Key.ALL))
                .map(one -> new Object[] {one.getKey().item(), one.getKey().language(), one.getValue()})
                .toList();
        batches.batchUpdate("insert into shipped (item, language, hash) values (?, ?, ?)", rows);
        jdbc.sql("update shipped set hash = ? where item = '' and language = ''")
                .param(hashes.getOrDefault(Key.ALL, ""))
                .update();
    }
}
