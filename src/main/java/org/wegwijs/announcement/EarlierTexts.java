package org.wegwijs.announcement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What announcements said before they were corrected. */
@Repository
class EarlierTexts {

    private final JdbcClient jdbc;

    EarlierTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until when it was corrected */
    record Said(Draft draft, Instant until) {}

    /** Before a correction takes its place. A second one within the same instant keeps the first text. */
    void keep(Announcement before, Instant until) {
        boolean known = of(before.id()).stream().anyMatch(said -> said.until().equals(until));
        if (!known) {
            jdbc.sql("insert into announcement_said (announcement, until, draft) values (?, ?, ?)")
                    .params(
                            before.id().toString(),
                            Timestamp.from(until),
                            before.draft().json())
                    .update();
        }
    }

    /** The newest first. */
    List<Said> of(UUID announcement) {
        return jdbc.sql("select draft, until from announcement_said where announcement = ? order by until desc")
                .param(announcement.toString())
                .query((row, number) -> new Said(
                        Draft.read(row.getString("draft")),
                        row.getTimestamp("until").toInstant()))
                .list();
    }
}
