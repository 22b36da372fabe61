package org.wegwijs.content.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wegwijs.staff.Account;

/** The tables of drafts and of what was published. */
@Repository
public class StoredDrafts {

    private static final String OPEN = "state in ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was published at one time.
     *
     * @param by the name of who did it
     * @param writer the name of who wrote it; null where that is not known
     */
    public record Version(
            long id,
            String body,
            OffsetDateTime at,
            String by,
            @Nullable String writer) {

        /** Whether one wrote it and another published it. */
        public boolean byTwo() {
            return writer != null && !writer.equals(by);
        }
    }

    long add(Kind kind, String item, String body, @Nullable String base, Account author) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into content_draft"
                        + " (kind, item, state, body, base, author, author_name, version, changed_at)"
                        + " values (?, ?, 'DRAFT', ?, ?, ?, ?, 1, ?)")
                .param(kind.path())
                .param(item)
                .param(body)
                .param(base)
                .param(author.id())
                .param(author.displayName())
                .param(now())
                .update(key, "id");
        Number id = key.getKey();
        return id == null ? -1 : id.longValue();
    }

    Optional<Draft> find(long id) {
        return jdbc.sql("select * from content_draft where id = ?")
                .param(id)
                .query(StoredDrafts::draft)
                .optional();
    }

    int countOpen() {
        return jdbc.sql("select count(*) from content_draft where " + OPEN)
                .query(Integer.class)
                .single();
    }

    /** Those that are open, the latest change first. */
    List<Draft> open(int offset, int most) {
        return jdbc.sql("select * from content_draft where " + OPEN
                        + " order by changed_at desc, id desc offset ? rows fetch next ? rows only")
                .params(offset, most)
                .query(StoredDrafts::draft)
                .list();
    }

    List<Draft> openOf(Kind kind, String item) {
        return jdbc.sql("select * from content_draft where kind = ? and item = ? and " + OPEN
                        + " order by changed_at desc, id desc")
                .params(kind.path(), item)
                .query(StoredDrafts::draft)
                .list();
    }

    /** The items of a kind that somebody is changing. */
    Set<String> changing(Kind kind) {
        return new HashSet<>(jdbc.sql("select item from content_draft where kind = ? and " + OPEN)
                .param(kind.path())
                .query(String.class)
                .list());
    }

    /** False where somebody changed it since that version. */
    boolean change(long id, int version, String body, @Nullable String base) {
        return jdbc.sql("update content_draft set body = ?, base = ?, state = 'DRAFT', version = version + 1,"
                                + " changed_at = ?, decided_by = null, decided_name = null"
                                + " where id = ? and version = ?")
                        .param(body)
                        .param(base)
                        .param(now())
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    /** False where it is no longer in that state or version. */
    boolean move(Draft draft, Draft.State to, @Nullable Account decided, @Nullable String note) {
        return jdbc.sql("update content_draft set state = ?, decided_by = ?, decided_name = ?, note = ?, changed_at = ?"
                                + " where id = ? and state = ? and version = ?")
                        .param(to.name())
                        .param(decided == null ? null : decided.id())
                        .param(decided == null ? null : decided.displayName())
                        .param(note)
                        .param(now())
                        .param(draft.id())
                        .param(draft.state().name())
                        .param(draft.version())
                        .update()
                == 1;
    }

    /** What this account approved, and is not published yet, waits for another approval. */
    int withdrawApprovals(UUID account) {
        return jdbc.sql("update content_draft set state = 'PROPOSED', decided_by = null, decided_name = null"
                        + " where state = 'APPROVED' and decided_by = ?")
                .param(account)
                .update();
    }

    void addVersion(Kind kind, String item, String body, String by, @Nullable String writer) {
        jdbc.sql("insert into content_version (kind, item, body, made_at, made_by, written_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(kind.path())
                .param(item)
                .param(body)
                .param(now())
                .param(by)
                .param(writer)
                .update();
    }

    /** The latest first. */
    List<Version> versions(Kind kind, String item) {
        return jdbc.sql("select id, body, made_at, made_by, written_by from content_version where kind = ? and item = ?"
                        + " order by id desc")
                .params(kind.path(), item)
                .query((row, number) -> new Version(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("item"),
                Draft.State.valueOf(row.getString("state")),
                row.getString("body"),
                row.getString("base"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getString("note"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", UUID.class));
    }
}
