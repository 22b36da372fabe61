package org.wegwijs.telegram;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;
import org.wegwijs.delivery.DatabaseState;
import tools.jackson.databind.json.JsonMapper;

/** The updates that Telegram has handed over and nobody has answered yet, sealed. */
@Repository
class Inbox implements Sealed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Seal seal;
    private final Clock clock;
    private final AtomicInteger probes = new AtomicInteger();
    private final DatabaseState state;

    Inbox(JdbcClient jdbc, TransactionTemplate transactions, Seal seal, DatabaseState state, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seal = seal;
        this.state = state;
        this.clock = clock;
    }

    /** One row of the inbox. */
    record Ticket(int update, String chat) {}

    /** Keeps all of them, or throws and keeps none. Returns those that were not there yet. */
    List<Ticket> add(List<Received> batch) {
        List<Ticket> fresh = transactions.execute(status -> insert(batch));
        state.works();
        return fresh == null ? List.of() : fresh;
    }

    private List<Ticket> insert(List<Received> batch) {
        List<Ticket> fresh = new ArrayList<>();
        for (Received received : batch) {
            int rows = jdbc.sql("""
                            insert into telegram_inbox (update_id, chat, body, received_at)
                            select cast(? as bigint), cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone)
                            where not exists (select 1 from telegram_inbox where update_id = ?)""")
                    .params(
                            received.update(),
                            seal.mark(received.chatId()),
                            seal.seal(JSON.writeValueAsString(received)),
                            Timestamp.from(clock.instant()),
                            received.update())
                    .update();
            if (rows > 0) {
                fresh.add(new Ticket(received.update(), received.chat()));
            }
        }
        return fresh;
    }

    /** All rows, in the order they came. */
    List<Received> backlog() {
        return jdbc.sql("select body from telegram_inbox order by position")
                .query((row, index) -> read(row.getString(1)))
                .list();
    }

    /** The row, held until the caller's transaction ends; empty where it is gone or another process holds it. */
    Optional<Received> hold(int update) {
        return jdbc.sql("select body from telegram_inbox where update_id = ? for update skip locked")
                .param(update)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** Those of these rows that are still there and no other process holds, in the order they came; held like one. */
    List<Received> hold(List<Integer> updates) {
        return jdbc.sql(
                        "select body from telegram_inbox where update_id in (:updates) order by position for update skip locked")
                .param("updates", updates)
                .query((row, index) -> read(row.getString(1)))
                .list();
    }

    void delete(List<Integer> updates) {
        jdbc.sql("delete from telegram_inbox where update_id in (:updates)")
                .param("updates", updates)
                .update();
        state.works();
    }

    /** Deletes the row with its text. */
    void delete(int update) {
        jdbc.sql("delete from telegram_inbox where update_id = ?").param(update).update();
        state.works();
    }

    /**
     * Whether the database does its work; asked by writing, since on a full disk reading
     * goes on.
     */
    boolean isAnswering() {
        try {
            transactions.executeWithoutResult(status -> probe());
            state.works();
            return true;
        } catch (RuntimeException e) {
            state.fails();
            return false;
        }
    }

    /** What was noticed last, without asking. */
    boolean wasAnswering() {
        return state.isWorking();
    }

    /** A row that nobody else ever sees; Telegram's numbers are positive. */
    private void probe() {
        int number = probes.decrementAndGet();
        jdbc.sql("insert into telegram_inbox (update_id, chat, body, received_at) values (?, '', '', ?)")
                .params(number, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from telegram_inbox where update_id = ?").param(number).update();
    }

    private Received read(String body) {
        return JSON.readValue(seal.open(body), Received.class);
    }

    @Override
    public int renew() {
        List<Old> old = jdbc.sql("select update_id, body from telegram_inbox where body not like ?")
                .param(seal.prefix() + "%")
                .query(Old.class)
                .list();
        for (Old row : old) {
            String body = seal.renewed(row.body());
            jdbc.sql("update telegram_inbox set chat = ?, body = ? where update_id = ?")
                    .params(seal.mark(read(body).chatId()), body, row.updateId())
                    .update();
        }
        return old.size();
    }

    private record Old(int updateId, String body) {}
}
