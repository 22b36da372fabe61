package org.wegwijs.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the forgotten: what all instances share. */
@Component
class ForgottenRows {

    static final String TABLE = "forgotten_chat";

    private final JdbcClient jdbc;

    ForgottenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due whether the next start has to look for it under every key */
    void add(Collection<Forgotten> some, boolean due) {
        for (Forgotten one : some) {
            jdbc.sql("insert into forgotten_chat (mark, key_id, at, due) values (?, ?, ?, ?)")
                    .params(one.mark(), one.keyId(), time(one.at()), due)
                    .update();
        }
    }

    List<Forgotten> since(Instant when) {
        return jdbc.sql("select at, key_id, mark from forgotten_chat where at >= ? order by id")
                .param(time(when))
                .query(ForgottenRows::read)
                .list();
    }

    List<Forgotten> due() {
        return jdbc.sql("select at, key_id, mark from forgotten_chat where due order by id")
                .query(ForgottenRows::read)
                .list();
    }

    void settle() {
        jdbc.sql("update forgotten_chat set due = false where due").update();
    }

    void dropBefore(Instant when) {
        jdbc.sql("delete from forgotten_chat where at < ? and not due")
                .param(time(when))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Forgotten read(ResultSet row, int number) throws SQLException {
        return new Forgotten(
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("key_id"), row.getString("mark"));
    }
}
