package org.wegwijs.content;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds translations many at a time: rows with a number of their own go one by one through Hibernate. */
@Component
class AddedTranslations {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    AddedTranslations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    void add(Collection<KeptTranslation> fresh) {
        jdbc.batchUpdate(
                "insert into translation (item, segment, language, text, state, made_from, written_by, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh,
                AT_ONCE,
                (row, kept) -> {
                    SegmentTranslation words = kept.words();
                    row.setString(1, words.item());
                    row.setString(2, words.segment());
                    row.setString(3, words.language().value());
                    row.setString(4, words.text());
                    row.setString(5, words.state().name());
                    row.setString(6, words.madeFrom());
                    row.setObject(7, kept.writer());
                    row.setString(8, kept.setBy());
                    row.setObject(9, at(kept.setAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                });
    }

    private static @Nullable Object at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
