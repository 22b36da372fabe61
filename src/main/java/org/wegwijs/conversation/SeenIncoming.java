package org.wegwijs.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.Incoming;

/** The ids of what came in lately. */
@Repository
class SeenIncoming {

    /** Telegram keeps updates for one day; a browser tries again for less. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenIncoming(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes it; false if it was noted before. */
    boolean isNew(Incoming incoming) {
        // One statement that both databases know; the primary key settles a race.
        String channel = incoming.chat().channel();
        int added = jdbc.sql("""
                        insert into seen_incoming (channel, id, seen_at)
                        select cast(? as varchar(20)), cast(? as varchar(64)), cast(? as timestamp with time zone)
                        where not exists (select 1 from seen_incoming where channel = ? and id = ?)
                        """)
                .params(channel, incoming.id(), Timestamp.from(clock.instant()), channel, incoming.id())
                .update();
        return added == 1;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void dropOld() {
        jdbc.sql("delete from seen_incoming where seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
