package org.wegwijs.content.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of looking at addresses, the last time. */
@Repository
class LinkRows {

    /** In characters. */
    static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param failures how many times in a row it was not right */
    record Row(String address, LinkOutcome outcome, int failures, Instant checkedAt) {}

    List<Row> all() {
        return jdbc.sql("select * from link_check order by address")
                .query(LinkRows::read)
                .list();
    }

    /** Those that were not right at least so many times in a row. */
    List<Row> failing(int times) {
        return jdbc.sql("select * from link_check where failures >= ? order by address")
                .param(times)
                .query(LinkRows::read)
                .list();
    }

    Optional<Row> find(String address) {
        return jdbc.sql("select * from link_check where address = ?")
                .param(address)
                .query(LinkRows::read)
                .optional();
    }

    void put(String address, LinkOutcome outcome) {
        int failures =
                outcome == LinkOutcome.OK ? 0 : find(address).map(Row::failures).orElse(0) + 1;
        int known = jdbc.sql("update link_check set outcome = ?, failures = ?, checked_at = ? where address = ?")
                .params(outcome.id(), failures, now(), address)
                .update();
        if (known == 0) {
            try {
                jdbc.sql("insert into link_check (address, outcome, failures, checked_at) values (?, ?, ?, ?)")
                        .params(address, outcome.id(), failures, now())
                        .update();
            } catch (DuplicateKeyException e) {
                // Another instance was faster, and saw the same.
            }
        }
    }

    void drop(String address) {
        jdbc.sql("delete from link_check where address = ?").param(address).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("address"),
                LinkOutcome.of(row.getString("outcome")),
                row.getInt("failures"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }
}
