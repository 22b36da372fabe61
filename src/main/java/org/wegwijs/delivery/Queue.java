package org.wegwijs.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what waits to be sent. */
@Repository
class Queue {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ChatId chat, Reply reply) {
        jdbc.sql("insert into delivery (channel, chat, reply, queued_at) values (?, ?, ?, ?)")
                .params(chat.channel(), chat.value(), JSON.writeValueAsString(reply), Timestamp.from(clock.instant()))
                .update();
    }

    /** The oldest that wait for a chat, in their order. */
    List<Waiting> next(ChatId chat, int most) {
        return jdbc.sql("select id, reply from delivery where channel = ? and chat = ? order by id limit ?")
                .params(chat.channel(), chat.value(), most)
                .query((row, number) -> {
                    long id = row.getLong("id");
                    Reply reply = JSON.readValue(row.getString("reply"), Reply.class);
                    return new Waiting(id, new Outgoing(Long.toString(id), chat, reply));
                })
                .list();
    }

    void remove(long row) {
        jdbc.sql("delete from delivery where id = ?").param(row).update();
    }

    int removeAll(ChatId chat) {
        return jdbc.sql("delete from delivery where channel = ? and chat = ?")
                .params(chat.channel(), chat.value())
                .update();
    }

    int removeQueuedBefore(Instant instant) {
        return jdbc.sql("delete from delivery where queued_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }

    List<ChatId> chats() {
        return jdbc.sql("select channel, chat from delivery group by channel, chat order by min(id)")
                .query((row, number) -> new ChatId(row.getString("channel"), row.getString("chat")))
                .list();
    }

    long size() {
        return jdbc.sql("select count(*) from delivery").query(Long.class).single();
    }
}
