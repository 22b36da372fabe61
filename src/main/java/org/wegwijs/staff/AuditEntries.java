package org.wegwijs.staff;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail to read, the newest first. */
@Component
final class AuditEntries {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page, and one entry more where there are more.
     *
     * @param about a part of the item, the action or the name of who did it; empty for everything
     * @param before only entries older than the one of this id
     */
    List<AuditEntry> page(String about, long before) {
        String like = "%" + StoredAccounts.plain(about).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("select * from staff_audit where id < :before and (lower(item) like :like escape '\\'"
                        + " or action like :like escape '\\' or actor_name like :like escape '\\')"
                        + " order by id desc limit " + (PAGE + 1))
                .param("before", before)
                .param("like", like)
                .query((row, number) -> new AuditEntry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("item"),
                        row.getString("before_value"),
                        row.getString("after_value")))
                .list();
    }
}
