package org.wegwijs.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sendings themselves, and what is counted of their rows. */
@Repository
class Bulks {

    /** In the place of a position: everybody has a row. */
    static final long FILLED = -1;

    private final JdbcClient jdbc;
    private final Clock clock;

    Bulks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A sending that is not over. {@code filledTo} says how far its recipients were written down; {@link #FILLED} where all are. */
    record Row(UUID id, BulkKind kind, BulkState state, long filledTo) {}

    void add(UUID bulk, BulkKind kind, BulkState state) {
        jdbc.sql("insert into bulk (id, kind, state, filled_to, created) values (?, ?, ?, ?, ?)")
                .params(
                        bulk.toString(),
                        kind.id(),
                        state.id(),
                        state == BulkState.FILLING ? 0 : FILLED,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Those with something left to do, the oldest first. */
    List<Row> unfinished() {
        return jdbc.sql("select id, kind, state, filled_to from bulk where state <> 'done' order by created, id")
                .query((row, number) -> new Row(
                        UUID.fromString(row.getString("id")),
                        BulkKind.of(row.getString("kind")),
                        BulkState.of(row.getString("state")),
                        row.getLong("filled_to")))
                .list();
    }

    /** False where another process was faster, or it is not in this state. */
    boolean move(UUID bulk, BulkState from, BulkState to) {
        return jdbc.sql("update bulk set state = ? where id = ? and state = ?")
                        .params(to.id(), bulk.toString(), from.id())
                        .update()
                == 1;
    }

    void pause(UUID bulk) {
        jdbc.sql("update bulk set state = 'paused' where id = ? and state in ('filling', 'sending')")
                .param(bulk.toString())
                .update();
    }

    /** What was not filled to the end is filled on. */
    void resume(UUID bulk) {
        jdbc.sql("update bulk set state = case when filled_to < 0 then 'sending' else 'filling' end"
                        + " where id = ? and state = 'paused'")
                .param(bulk.toString())
                .update();
    }

    void done(UUID bulk) {
        jdbc.sql("update bulk set state = 'done' where id = ?")
                .param(bulk.toString())
                .update();
    }

    /** False where another process has filled on meanwhile. */
    boolean filled(UUID bulk, long from, long to) {
        return jdbc.sql("update bulk set filled_to = ? where id = ? and filled_to = ? and state = 'filling'")
                        .params(to, bulk.toString(), from)
                        .update()
                == 1;
    }

    /** Nobody else gets it. */
    void leaveWaiting(UUID bulk, String reason) {
        jdbc.sql("update bulk_row set state = 'left', reason = ? where bulk = ? and state in ('waiting', 'claimed')")
                .params(reason, bulk.toString())
                .update();
    }

    Optional<BulkProgress> progress(UUID bulk) {
        Optional<Row> row = jdbc.sql("select id, kind, state, filled_to from bulk where id = ?")
                .param(bulk.toString())
                .query((found, number) -> new Row(
                        bulk,
                        BulkKind.of(found.getString("kind")),
                        BulkState.of(found.getString("state")),
                        found.getLong("filled_to")))
                .optional();
        return row.map(found ->
                new BulkProgress(found.kind(), found.state(), counts(bulk), perMinute(bulk), waitsUntil(bulk)));
    }

    private Map<RowState, Long> counts(UUID bulk) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        jdbc.sql("select state, count(*) as many from bulk_row where bulk = ? group by state")
                .param(bulk.toString())
                .query(row -> {
                    counts.put(RowState.of(row.getString("state")), row.getLong("many"));
                });
        return counts;
    }

    private long perMinute(UUID bulk) {
        return jdbc.sql("select count(*) from bulk_row where bulk = ?"
                        + " and state in ('sent', 'failed', 'blocked', 'unknown') and touched > ?")
                .params(bulk.toString(), Timestamp.from(clock.instant().minus(Duration.ofMinutes(1))))
                .query(Long.class)
                .single();
    }

    private @Nullable Instant waitsUntil(UUID bulk) {
        return jdbc
                .sql("select not_before from bulk_row where bulk = ? and state = 'waiting' order by not_before limit 1")
                .param(bulk.toString())
                .query((row, number) -> row.getTimestamp("not_before").toInstant())
                .list()
                .stream()
                .filter(clock.instant()::isBefore)
                .findFirst()
                .orElse(null);
    }

    List<BulkLine> report(UUID bulk) {
        return jdbc.sql("select state, reason, language, place, count(*) as many from bulk_row where bulk = ?"
                        + " group by state, reason, language, place order by language, place, state, reason")
                .param(bulk.toString())
                .query((row, number) -> new BulkLine(
                        RowState.of(row.getString("state")),
                        text(row.getString("reason")),
                        text(row.getString("language")),
                        text(row.getString("place")),
                        row.getLong("many")))
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
