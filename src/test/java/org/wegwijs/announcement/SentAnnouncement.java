package org.wegwijs.announcement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An announcement that holds, for tests of other rooms: the desk in Tilburg is closed, with this code. It was corrected once. */
public final class SentAnnouncement {

    public static final String CODE = "TEST22";

    private SentAnnouncement() {}

    public static void put(JdbcClient jdbc) {
        if (jdbc.sql("select count(*) from announcement where code = ?")
                        .param(CODE)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        // For a place where nobody of any test lives, so that nobody is shown it on arrival.
        Draft draft = DraftFixture.with(
                DraftFixture.closedDesk(), Audience.of(List.of("nl-nowhere"), List.of(), List.of(), List.of()));
        String id = UUID.randomUUID().toString();
        Timestamp then = Timestamp.from(Instant.parse("2026-11-20T09:00:00Z"));
        jdbc.sql(
                        "insert into announcement (id, code, state, title, draft, writers, approved_by, approved_hash, approved_at,"
                                + " notice, created, changed) values (?, ?, 'sent', 'x', ?, ?, ?, ?, ?, false, ?, ?)")
                .params(
                        id,
                        CODE,
                        draft.json(),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        draft.hash(),
                        then,
                        then,
                        then)
                .update();
        Draft before = draft.withTexts(Map.of("en", "The registration desk is closed on Thursday."));
        jdbc.sql("insert into announcement_said (announcement, until, draft) values (?, ?, ?)")
                .params(id, then, before.json())
                .update();
    }
}
