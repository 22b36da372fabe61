package org.wegwijs.conversation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;
import org.wegwijs.dialog.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The threads of all chats, sealed. Plain SQL: a thread is one row that is read and written once for each message, and
 * an entity manager took a tenth of the time of an answer for it.
 */
@Repository
class ChatThreads implements Sealed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The facts that have a column of their own, of the same name. */
    private static final List<String> FACTS =
            List.of("language", "phase", "country", "place", "pushes", "follows", "quiet", "shown_for");

    private static final String COLUMNS = String.join(", ", FACTS) + ", position, last_active";

    /** As many as are looked at in one go. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Seal seal;

    ChatThreads(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Holds the row until the transaction ends, so that a chat is answered one message at a time. */
    Optional<ChatThread> take(ChatId chat) {
        return read(chat, " for update");
    }

    Optional<ChatThread> find(ChatId chat) {
        return read(chat, "");
    }

    private Optional<ChatThread> read(ChatId chat, String hold) {
        return jdbc.sql("select " + COLUMNS + " from chat_thread where mark = ?" + hold)
                .param(seal.mark(chat))
                .query((row, number) -> thread(chat, row))
                .optional();
    }

    private ChatThread thread(ChatId chat, ResultSet row) throws SQLException {
        Map<String, String> facts = new HashMap<>();
        for (String name : FACTS) {
            String value = row.getString(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        LocalDate lastActive = row.getDate("last_active").toLocalDate();
        return new ChatThread(chat, true, facts, position(row.getString("position")), lastActive);
    }

    /** Null where no question waits, or where a later version cannot read it any more. */
    private @Nullable Position position(@Nullable String sealed) {
        try {
            return sealed == null ? null : JSON.readValue(seal.open(sealed), Position.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Writes what changed; one row for each chat. */
    void save(ChatThread thread) {
        if (!thread.isChanged()) {
            return;
        }
        Map<String, String> facts = thread.facts();
        Position waiting = thread.position();
        String position = waiting == null ? null : seal.seal(JSON.writeValueAsString(waiting));
        JdbcClient.StatementSpec statement = thread.isStored()
                ? jdbc.sql("update chat_thread set " + String.join(" = ?, ", FACTS)
                        + " = ?, position = ?, last_active = ? where mark = ?")
                : jdbc.sql("insert into chat_thread (" + COLUMNS + ", mark, channel, chat) values ("
                        + "?, ".repeat(FACTS.size()) + "?, ?, ?, ?, ?)");
        FACTS.forEach(name -> statement.param(facts.get(name)));
        statement.param(position).param(Date.valueOf(thread.lastActive())).param(seal.mark(thread.chat()));
        if (!thread.isStored()) {
            statement
                    .param(thread.chat().channel())
                    .param(seal.seal(thread.chat().value()));
        }
        statement.update();
    }

    void delete(ChatId chat) {
        jdbc.sql("delete from chat_thread where mark = ?")
                .param(seal.mark(chat))
                .update();
    }

    /** The person blocked us, and with that took back the yes; whoever comes back is asked again. */
    void unsubscribe(ChatId chat) {
        jdbc.sql("update chat_thread set pushes = null where mark = ? and pushes = 'yes'")
                .param(seal.mark(chat))
                .update();
    }

    /** Where there is a thread under the new name already, that one stays. */
    void move(ChatId from, ChatId to) {
        String mark = seal.mark(to);
        jdbc.sql("update chat_thread set mark = ?, chat = ? where mark = ?"
                        + " and not exists (select 1 from chat_thread where mark = ?)")
                .params(mark, seal.seal(to.value()), seal.mark(from), mark)
                .update();
    }

    /** Chats that nobody has used since a day. */
    List<ChatId> idleSince(LocalDate day) {
        return chats(jdbc.sql("select channel, chat from chat_thread where last_active < ? limit " + AT_ONCE)
                .param(Date.valueOf(day)));
    }

    /** Chats of a channel that nobody has used since a day. */
    List<ChatId> idleSince(LocalDate day, String channel) {
        return chats(
                jdbc.sql("select channel, chat from chat_thread where last_active < ? and channel = ? limit " + AT_ONCE)
                        .params(Date.valueOf(day), channel));
    }

    private List<ChatId> chats(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new ChatId(row.getString("channel"), seal.open(row.getString("chat"))))
                .list();
    }

    @Override
    public int renew() {
        List<Old> old = jdbc.sql(
                        "select id, channel, chat, position from chat_thread where mark is null or chat not like ?")
                .param(seal.prefix() + "%")
                .query(Old.class)
                .list();
        for (Old row : old) {
            String chat = seal.renewed(row.chat());
            jdbc.sql("update chat_thread set mark = ?, chat = ?, position = ? where id = ?")
                    .param(seal.mark(new ChatId(row.channel(), seal.open(chat))))
                    .param(chat)
                    .param(row.position() == null ? null : seal.renewed(row.position()))
                    .param(row.id())
                    .update();
        }
        return old.size();
    }

    private record Old(
            long id, String channel, String chat, @Nullable String position) {}
}
