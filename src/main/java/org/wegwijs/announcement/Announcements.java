package org.wegwijs.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.staff.Paged;

/** All announcements, of whatever state. */
@Repository
class Announcements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Announcements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Announcement> find(UUID id) {
        return read("where id = ?", id.toString()).stream().findFirst();
    }

    /** What a correction corrects; empty for anything else. */
    Optional<Announcement> corrected(Announcement correction) {
        return Optional.ofNullable(correction.corrects()).flatMap(this::find);
    }

    /** The code that stands under it: a correction changes messages, and they keep theirs. */
    String shownCode(Announcement announcement) {
        return corrected(announcement).map(Announcement::code).orElse(announcement.code());
    }

    /** Holds it until the transaction ends, so that two people cannot take a step at once. */
    Optional<Announcement> take(UUID id) {
        return read("where id = ? for update", id.toString()).stream().findFirst();
    }

    Optional<Announcement> byCode(String code) {
        return read("where code = ?", code).stream().findFirst();
    }

    /** The newest first. */
    Paged<Announcement> all(int page) {
        int count = jdbc.sql("select count(*) from announcement")
                .query(Integer.class)
                .single();
        return Paged.of(
                count,
                page,
                (offset, most) -> read("order by created desc, id offset ? rows fetch next ? rows only", offset, most));
    }

    List<Announcement> in(Collection<AnnouncementState> states) {
        String names = states.stream().map(state -> "'" + state.id() + "'").collect(Collectors.joining(","));
        return read("where state in (" + names + ") order by created desc, id");
    }

    private List<Announcement> read(String where, Object... parameters) {
        return jdbc.sql("select * from announcement " + where)
                .params(parameters)
                .query((row, number) -> announcement(row))
                .list();
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        String approver = row.getString("approved_by");
        String corrects = row.getString("corrects");
        Set<UUID> writers = Arrays.stream(row.getString("writers").split(","))
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Announcement(
                UUID.fromString(row.getString("id")),
                row.getString("code"),
                AnnouncementState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Draft.read(row.getString("draft")),
                writers,
                approver == null
                        ? null
                        : new Approval(
                                UUID.fromString(approver),
                                row.getString("approved_hash"),
                                row.getTimestamp("approved_at").toInstant()),
                corrects == null ? null : UUID.fromString(corrects),
                row.getBoolean("notice"),
                row.getTimestamp("changed").toInstant());
    }

    void add(Announcement announcement) {
        jdbc.sql("insert into announcement (id, code, created, state, title, draft, writers, notice, changed)"
                        + " values (?, ?, ?, 'draft', '', '', '', false, ?)")
                .params(
                        announcement.id().toString(),
                        announcement.code(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant()))
                .update();
        save(announcement);
    }

    void save(Announcement announcement) {
        Approval approval = announcement.approval();
        UUID corrects = announcement.corrects();
        jdbc.sql(
                        "update announcement set state = ?, title = ?, draft = ?, writers = ?, approved_by = ?, approved_hash = ?,"
                                + " approved_at = ?, corrects = ?, notice = ?, starts = ?, ends = ?, changed = ? where id = ?")
                .param(announcement.state().id())
                .param(announcement.draft().title())
                .param(announcement.draft().json())
                .param(announcement.writers().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param(approval == null ? null : approval.by().toString())
                .param(approval == null ? null : approval.hash())
                .param(approval == null ? null : Timestamp.from(approval.at()))
                .param(corrects == null ? null : corrects.toString())
                .param(announcement.notice())
                .param(timestamp(announcement.draft().starts()))
                .param(timestamp(announcement.draft().ends()))
                .param(Timestamp.from(announcement.changed()))
                .param(announcement.id().toString())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable LocalMoment moment) {
        Instant instant = moment == null ? null : moment.instant();
        return instant == null ? null : Timestamp.from(instant);
    }

    // ---- the sendings that belong to them

    void addBulk(UUID bulk, UUID announcement, BulkRole role) {
        jdbc.sql("insert into announcement_bulk (bulk, announcement, role) values (?, ?, ?)")
                .params(bulk.toString(), announcement.toString(), role.id())
                .update();
    }

    Optional<SentBulk> bulk(UUID bulk) {
        return jdbc.sql("select bulk, announcement, role from announcement_bulk where bulk = ?")
                .param(bulk.toString())
                .query((row, number) -> sentBulk(row))
                .optional();
    }

    List<SentBulk> bulks(UUID announcement) {
        return jdbc.sql("select bulk, announcement, role from announcement_bulk where announcement = ?")
                .param(announcement.toString())
                .query((row, number) -> sentBulk(row))
                .list();
    }

    private static SentBulk sentBulk(ResultSet row) throws SQLException {
        return new SentBulk(
                UUID.fromString(row.getString("bulk")),
                UUID.fromString(row.getString("announcement")),
                BulkRole.of(row.getString("role")));
    }

    /** One of the sendings of an announcement. */
    record SentBulk(UUID bulk, UUID announcement, BulkRole role) {}
}
