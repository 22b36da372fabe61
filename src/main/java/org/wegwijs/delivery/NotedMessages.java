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

/**
 * What channels call the messages of a chat, of both sides, for as long as they can be deleted there. No text. The messages of
 * a sending to many stand in its own rows: to write each of 100,000 down twice took half the time.
 */
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

    /** All of a chat, those of sendings to many among them; the others are noted no longer. */
    List<String> takeAll(ChatId chat) {
        String mark = seal.mark(chat);
        List<String> messages = jdbc.sql("""
                        select message, noted_at from chat_message where mark = :mark and noted_at >= :since
                        union
                        select message, touched from bulk_row where mark = :mark and touched >= :since
                        and message is not null and bulk in (select id from bulk where kind = 'send')
                        order by 2, 1
                        """)
                .param("mark", mark)
                .param("since", since())
                .query((row, number) -> row.getString(1))
                .list();
        drop(chat);
        return messages;
    }

    /** Nothing of it can be deleted any more. */
    void drop(ChatId chat) {
        jdbc.sql("delete from chat_message where mark = ?")
                .param(seal.mark(chat))
                .update();
    }

    /** The rows of a sending are about to lose what leads to a person; what can still be deleted is noted here from now on. */
    void takeOver(UUID bulk) {
        jdbc.sql("""
                        insert into chat_message (mark, message, noted_at)
                        select sent.mark, sent.message, sent.touched from bulk_row sent
                        where sent.bulk = :bulk and sent.touched >= :since
                        and sent.mark is not null and sent.message is not null
                        and sent.bulk in (select id from bulk where kind = 'send')
                        and not exists (select 1 from chat_message noted
                        where noted.mark = sent.mark and noted.message = sent.message)
                        """).param("bulk", bulk.toString()).param("since", since()).update();
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void dropOld() {
        jdbc.sql("delete from chat_message where noted_at < ?").param(since()).update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
