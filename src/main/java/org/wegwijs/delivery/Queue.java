package org.wegwijs.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what waits to be done in chats, sealed. */
@Repository
class Queue implements Sealed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REPLY = "reply";
    private static final String TRACE_FREE = "trace-free";
    private static final String WITHDRAW = "withdraw";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Queue(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    void add(ChatId chat, Reply reply, boolean traceFree) {
        add(chat, traceFree ? TRACE_FREE : REPLY, JSON.writeValueAsString(reply));
    }

    void addWithdrawal(ChatId chat, List<String> messages) {
        add(chat, WITHDRAW, JSON.writeValueAsString(messages));
    }

    private void add(ChatId chat, String kind, String body) {
        jdbc.sql("insert into delivery (channel, mark, chat, kind, reply, queued_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        chat.channel(),
                        seal.mark(chat),
                        seal.seal(chat.value()),
                        kind,
                        seal.seal(body),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The oldest that wait for a chat, in their order. */
    List<Waiting> next(ChatId chat, int most) {
        return jdbc.sql("select id, kind, reply from delivery where mark = ? order by id limit ?")
                .params(seal.mark(chat), most)
                .query((row, number) -> waiting(chat, row))
                .list();
    }

    private Waiting waiting(ChatId chat, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String kind = row.getString("kind");
        String body = seal.open(row.getString("reply"));
        if (kind.equals(WITHDRAW)) {
            return new Waiting.Withdrawal(id, chat, List.of(JSON.readValue(body, String[].class)));
        }
        Reply reply = JSON.readValue(body, Reply.class);
        return new Waiting.Post(id, new Outgoing(Long.toString(id), chat, reply), kind.equals(TRACE_FREE));
    }

    /** False where the row is gone already. */
    boolean remove(long row) {
        return jdbc.sql("delete from delivery where id = ?").param(row).update() > 0;
    }

    int removeAll(ChatId chat) {
        return jdbc.sql("delete from delivery where mark = ?")
                .param(seal.mark(chat))
                .update();
    }

    void move(ChatId from, ChatId to) {
        jdbc.sql("update delivery set mark = ?, chat = ? where mark = ?")
                .params(seal.mark(to), seal.seal(to.value()), seal.mark(from))
                .update();
    }

    int removeQueuedBefore(Instant instant) {
        return jdbc.sql("delete from delivery where queued_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }

    /** The chats that something waits for; who waits longest comes first. */
    List<ChatId> chats() {
        return jdbc.sql("select channel, max(chat) as chat from delivery group by channel, mark order by min(id)")
                .query((row, number) -> new ChatId(row.getString("channel"), seal.open(row.getString("chat"))))
                .list();
    }

    @Override
    public int renew() {
        List<Old> old = jdbc.sql("select id, channel, chat, reply from delivery where mark is null or chat not like ?")
                .param(seal.prefix() + "%")
                .query(Old.class)
                .list();
        for (Old row : old) {
            String chat = seal.renewed(row.chat());
            jdbc.sql("update delivery set mark = ?, chat = ?, reply = ? where id = ?")
                    .params(
                            seal.mark(new ChatId(row.channel(), seal.open(chat))),
                            chat,
                            seal.renewed(row.reply()),
                            row.id())
                    .update();
        }
        return old.size();
    }

    private record Old(long id, String channel, String chat, String reply) {}
}
