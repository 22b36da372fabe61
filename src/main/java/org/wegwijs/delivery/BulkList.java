package org.wegwijs.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.ChatMoved;
import org.wegwijs.chat.PushesStopped;
import org.wegwijs.chat.RecipientBlocked;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;

/** What is done with rows beside sending them: for a person, for a caseworker, and with a new key. */
@Repository
class BulkList implements Sealed {

    private static final String FORGET = "update bulk_row set mark = null, chat = null, message = null, "
            + "reason = case when state in ('waiting', 'claimed') then cast(? as varchar(40)) else reason end, "
            + "state = case when state in ('waiting', 'claimed') then 'left' else state end ";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    BulkList(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    List<UnknownRow> unknown(UUID bulk, int most) {
        return jdbc.sql("select id, touched, reason, language, place from bulk_row"
                        + " where bulk = ? and state = 'unknown' order by id limit ?")
                .params(bulk.toString(), most)
                .query((row, number) -> new UnknownRow(
                        row.getLong("id"),
                        row.getTimestamp("touched").toInstant(),
                        String.valueOf(row.getString("reason")),
                        String.valueOf(row.getString("language")),
                        String.valueOf(row.getString("place"))))
                .list();
    }

    int sendAgain(UUID bulk, List<Long> unknown) {
        return unknown.isEmpty()
                ? 0
                : jdbc.sql("update bulk_row set state = 'waiting', claim = null, reason = null, not_before = :now,"
                                + " touched = :now where bulk = :bulk and id in (:ids) and state = 'unknown'"
                                + " and mark is not null")
                        .param("now", now())
                        .param("bulk", bulk.toString())
                        .param("ids", unknown)
                        .update();
    }

    boolean show(UUID bulk, ChatId chat, String language, String place) {
        String mark = seal.mark(chat);
        int waited = jdbc.sql("update bulk_row set state = 'shown', language = ?, place = ?, touched = ?"
                        + " where bulk = ? and mark = ? and state in ('waiting', 'claimed', 'left')")
                .params(language, place, now(), bulk.toString(), mark)
                .update();
        return waited > 0
                || jdbc.sql(
                                        "insert into bulk_row (bulk, channel, mark, chat, state, language, place, not_before, touched)"
                                                + " select cast(:bulk as varchar(36)), cast(:channel as varchar(20)),"
                                                + " cast(:mark as varchar(64)), cast(:chat as varchar(300)), 'shown',"
                                                + " cast(:language as varchar(35)), cast(:place as varchar(40)),"
                                                + " cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)"
                                                + " where not exists (select 1 from bulk_row where bulk = :bulk and mark = :mark)")
                                .param("bulk", bulk.toString())
                                .param("channel", chat.channel())
                                .param("mark", mark)
                                .param("chat", seal.seal(chat.value()))
                                .param("language", language)
                                .param("place", place)
                                .param("now", now())
                                .update()
                        > 0;
    }

    void forgetRecipients(UUID bulk) {
        jdbc.sql(FORGET + "where bulk = ?").params("expired", bulk.toString()).update();
    }

    /** Somebody who was away is back: what did not find them then has its turn now. */
    void back(ChatId chat) {
        String mark = seal.mark(chat);
        int again = jdbc.sql("update bulk_row set state = 'waiting', claim = null, reason = null, not_before = ?"
                        + " where mark = ? and state = 'left' and reason = 'away'"
                        + " and bulk in (select id from bulk where state in ('sending', 'done'))")
                .params(now(), mark)
                .update();
        if (again > 0) {
            jdbc.sql("update bulk set state = 'sending' where state = 'done'"
                            + " and id in (select bulk from bulk_row where mark = ? and state = 'waiting')")
                    .param(mark)
                    .update();
        }
    }

    @EventListener
    void forget(ChatForgotten event) {
        jdbc.sql(FORGET + "where mark = ?")
                .params("forgotten", seal.mark(event.chat()))
                .update();
    }

    /** Corrections of what the person has still come, without a sound; nothing new does. */
    @EventListener
    void stop(PushesStopped event) {
        jdbc.sql(
                        "update bulk_row set state = 'left', reason = 'stopped' where mark = ? and state in ('waiting', 'claimed')"
                                + " and bulk in (select id from bulk where kind = 'send')")
                .param(seal.mark(event.chat()))
                .update();
    }

    @EventListener
    void block(RecipientBlocked event) {
        jdbc.sql("update bulk_row set state = 'blocked', reason = 'blocked'"
                        + " where mark = ? and state in ('waiting', 'claimed')")
                .param(seal.mark(event.chat()))
                .update();
    }

    /** A message of before has another number where the chat is now, if any. */
    @EventListener
    void move(ChatMoved event) {
        String to = seal.mark(event.to());
        jdbc.sql("update bulk_row set mark = ?, chat = ?,"
                        + " message = case when bulk in (select id from bulk where kind = 'send') then null else message end"
                        + " where mark = ?"
                        + " and bulk not in (select bulk from bulk_row where mark = ?)")
                .params(to, seal.seal(event.to().value()), seal.mark(event.from()), to)
                .update();
    }

    @Override
    public int renew() {
        int renewed = 0;
        List<Old> old = old();
        while (!old.isEmpty()) {
            for (Old row : old) {
                String chat = seal.renewed(row.chat());
                jdbc.sql("update bulk_row set mark = ?, chat = ? where id = ?")
                        .params(seal.mark(new ChatId(row.channel(), seal.open(chat))), chat, row.id())
                        .update();
            }
            renewed += old.size();
            old = old();
        }
        return renewed;
    }

    private List<Old> old() {
        return jdbc.sql("select id, channel, chat from bulk_row where chat is not null and chat not like ? limit 1000")
                .param(seal.prefix() + "%")
                .query(Old.class)
                .list();
    }

    private record Old(long id, String channel, String chat) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
