package org.wegwijs.understanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.language.LanguageTag;

/** The table of what the desk taught. */
@Repository
class TaughtWords {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaughtWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were taught. */
    List<TaughtWord> all() {
        return jdbc.sql("select * from taught_word order by id")
                .query(TaughtWords::word)
                .list();
    }

    /** Changes with every change. */
    String version() {
        return jdbc.sql("select concat(count(*), '/', coalesce(max(id), 0)) from taught_word")
                .query(String.class)
                .single();
    }

    /** In the place of what was taught of the same text. */
    void put(TaughtWord word) {
        drop(word);
        jdbc.sql("insert into taught_word (kind, language, topic, term, text, normal, item, removed, taught_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(word.kind().id())
                .param(word.language().value())
                .param(word.topic())
                .param(word.term())
                .param(word.text())
                .param(word.normal())
                .param(word.item())
                .param(word.removed())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(TaughtWord word) {
        jdbc.sql("delete from taught_word where kind = ? and language = ? and normal = ?")
                .params(word.kind().id(), word.language().value(), word.normal())
                .update();
    }

    private static TaughtWord word(ResultSet row, int number) throws SQLException {
        return new TaughtWord(
                TaughtWord.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                LanguageTag.of(row.getString("language")),
                row.getString("topic"),
                row.getString("term"),
                row.getString("text"),
                row.getString("item"),
                row.getBoolean("removed"));
    }
}
