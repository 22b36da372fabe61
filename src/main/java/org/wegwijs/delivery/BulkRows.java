package org.wegwijs.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;

/** The rows of sendings to many, and the few statements that make each of them at most one attempt. */
@Repository
class BulkRows {

    /** A statement of PostgreSQL takes no more than 65,535 values. */
    private static final int MOST_LOOKED_UP = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Seal seal;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, JdbcTemplate batches, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.seal = seal;
        this.clock = clock;
    }

    /** Adds those who have no row yet; to be called in a transaction. */
    void add(UUID bulk, List<BulkLetters.Address> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        String id = bulk.toString();
        Set<String> there = new HashSet<>();
        for (int from = 0; from < addresses.size(); from += MOST_LOOKED_UP) {
            there.addAll(marksOf(id, addresses.subList(from, Math.min(addresses.size(), from + MOST_LOOKED_UP))));
        }
        Timestamp now = now();
        batches.batchUpdate(
                "insert into bulk_row (bulk, channel, mark, chat, state, not_before, touched) values (?, ?, ?, ?, 'waiting', ?, ?)",
                addresses.stream()
                        .filter(address -> there.add(address.mark()))
                        .sorted(Comparator.comparing(BulkLetters.Address::mark))
                        .map(address -> new Object[] {id, address.channel(), address.mark(), address.chat(), now, now})
                        .toList());
    }

    /** Those who have a row. */
    private List<String> marksOf(String bulk, List<BulkLetters.Address> addresses) {
        // Of whatever sending: asked for one of them, H2 would look at all its rows and not only at these marks.
        return jdbc.sql("select bulk, mark from bulk_row where mark in (:marks)")
                .param(
                        "marks",
                        addresses.stream().map(BulkLetters.Address::mark).toList())
                .query((row, number) -> row.getString("bulk").equals(bulk) ? row.getString("mark") : "")
                .list();
    }

    /** Those of another sending whom {@code whom} names, with what the channel calls their message. */
    int addFollowing(UUID bulk, UUID original, Following whom) {
        String now = "cast(:now as timestamp with time zone)";
        return jdbc.sql("insert into bulk_row (bulk, channel, mark, chat, state, message, not_before, touched)"
                        + " select cast(:bulk as varchar(36)), channel, mark, chat, 'waiting', message, " + now + ", "
                        + now + " from bulk_row where bulk = :original and mark is not null and state in (:states)"
                        + " and touched >= :from and touched < :before"
                        + (whom.withMessage() ? " and message is not null" : ""))
                .param("bulk", bulk.toString())
                .param("original", original.toString())
                .param("states", whom.states().stream().map(RowState::id).toList())
                .param("from", Timestamp.from(whom.from()))
                .param("before", Timestamp.from(whom.before()))
                .param("now", now())
                .update();
    }

    /** Takes some that wait, so that no other process takes them; to be called in a transaction. */
    List<Claimed> claim(UUID bulk, String channel, int most) {
        // In the order of the whole index, and locked in a second step: H2 would sort and lock everything that waits.
        List<Long> next = jdbc.sql("select id from bulk_row where bulk = ? and state = 'waiting' and channel = ?"
                        + " and not_before <= ? order by bulk, state, channel, not_before, id limit ?")
                .params(bulk.toString(), channel, now(), most)
                .query(Long.class)
                .list();
        if (next.isEmpty()) {
            return List.of();
        }
        List<Long> ids = jdbc.sql(
                        "select id from bulk_row where id in (:next) and state = 'waiting' for update skip locked")
                .param("next", next)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        String claim = UUID.randomUUID().toString();
        jdbc.sql("update bulk_row set state = 'claimed', claim = :claim, touched = :now where id in (:ids)")
                .param("claim", claim)
                .param("now", now())
                .param("ids", ids)
                .update();
        return jdbc.sql("select id, chat, message from bulk_row where id in (:ids) and chat is not null order by id")
                .param("ids", ids)
                .query((row, number) -> new Claimed(
                        row.getLong("id"),
                        bulk,
                        claim,
                        new ChatId(channel, seal.open(row.getString("chat"))),
                        row.getString("message")))
                .list();
    }

    /**
     * Writes down that the attempt begins. False where it must not: the person stopped, the sending is paused, or the claim is
     * too old. From here on a process that dies leaves an unknown outcome behind.
     */
    boolean wire(Claimed claimed, Decision.Send send) {
        return jdbc.sql("update bulk_row set state = 'wire', language = ?, place = ?, touched = ?"
                                + " where id = ? and state = 'claimed' and claim = ?"
                                + " and exists (select 1 from bulk where id = ? and state = 'sending')")
                        .params(
                                send.language(),
                                send.place(),
                                now(),
                                claimed.row(),
                                claimed.claim(),
                                claimed.bulk().toString())
                        .update()
                == 1;
    }

    /** What came of the attempt. An answer that comes after the row was given up as unknown still counts. */
    boolean settle(Claimed claimed, RowState state, @Nullable String reason, @Nullable String message) {
        return jdbc.sql("update bulk_row set state = ?, reason = ?, message = coalesce(?, message), touched = ?"
                                + " where id = ? and claim = ? and state in ('wire', 'unknown')")
                        .param(state.id())
                        .param(reason)
                        .param(message)
                        .param(now())
                        .param(claimed.row())
                        .param(claimed.claim())
                        .update()
                == 1;
    }

    /** Known not to have been taken: it waits again. */
    void again(Claimed claimed, Instant notBefore) {
        jdbc.sql("update bulk_row set state = 'waiting', claim = null, not_before = ?, touched = ?"
                        + " where id = ? and claim = ? and state in ('claimed', 'wire')")
                .params(Timestamp.from(notBefore), now(), claimed.row(), claimed.claim())
                .update();
    }

    /** Not to be sent. */
    void leave(Claimed claimed, String reason) {
        jdbc.sql("update bulk_row set state = 'left', reason = ?, touched = ?"
                        + " where id = ? and claim = ? and state = 'claimed'")
                .params(reason, now(), claimed.row(), claimed.claim())
                .update();
    }

    /** Gives back what was claimed and not begun. */
    void giveBack(Claimed claimed) {
        jdbc.sql("update bulk_row set state = 'waiting', claim = null where id = ? and claim = ? and state = 'claimed'")
                .params(claimed.row(), claimed.claim())
                .update();
    }

    /**
     * A process that claimed these before {@code instant} is dead or has lost them: what was not begun waits again; what was begun is
     * unknown, or waits again where doing it twice does no harm.
     */
    int recover(UUID bulk, boolean repeatable, Instant instant) {
        Timestamp before = Timestamp.from(instant);
        int recovered = jdbc.sql("update bulk_row set state = 'waiting', claim = null"
                        + " where bulk = ? and state = 'claimed' and touched < ?")
                .params(bulk.toString(), before)
                .update();
        String begun = repeatable ? "state = 'waiting', claim = null" : "state = 'unknown', reason = 'interrupted'";
        return recovered
                + jdbc.sql("update bulk_row set " + begun + " where bulk = ? and state = 'wire' and touched < ?")
                        .params(bulk.toString(), before)
                        .update();
    }

    boolean hasOpen(UUID bulk) {
        return !jdbc.sql("select id from bulk_row where bulk = ? and state in ('waiting', 'claimed', 'wire') limit 1")
                .param(bulk.toString())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
