package org.wegwijs.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;

/** What channels call the messages of a chat, of both sides, for as long as they can be deleted there. No text. */
@Repository
class NotedMessages {

    /** Telegram lets a bot delete messages for 48 hours. */
    private static final Duration KEPT = Duration.ofHours(48);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    NotedMessages(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    void note(ChatId chat, String message) {
        String mark = seal.mark(chat);
        jdbc.sql("""
                        insert into chat_message (mark, message, noted_at)
                        select cast(? as varchar(64)), cast(? as varchar(64)), cast(? as timestamp with time zone)
                        where not exists (select 1 from chat_message where mark = ? and message = ?)
                        """)
                .params(mark, message, Timestamp.from(clock.instant()), mark, message)
                .update();
    }

    /** Writes something and takes it back in the caller's transaction: nothing where everything is well. */
    void tryWriting() {
        Timestamp now = Timestamp.from(clock.instant());
        String nobody = UUID.randomUUID().toString();
        jdbc.sql("insert into chat_message (mark, message, noted_at) values (?, '', ?)")
                .params(nobody, now)
                .update();
        jdbc.sql("delete from chat_message where mark = ?").param(nobody).update();
    }

    /** All of a chat, which are noted no longer. */
    List<String> takeAll(ChatId chat) {
        String mark = seal.mark(chat);
        List<String> messages = jdbc.sql(
                        "select message from chat_message where mark = ? and noted_at >= ? order by noted_at, message")
                .params(mark, Timestamp.from(clock.instant().minus(KEPT)))
                .query(String.class)
                .list();
        jdbc.sql("delete from chat_message where mark = ?").param(mark).update();
        return messages;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void dropOld() {
        jdbc.sql("delete from chat_message where noted_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
