package org.wegwijs.content.translating;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;

/** Files that somebody looks at before they are imported: kept for a day, and only for who sent them. */
@Component
class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    UUID keep(String text, LanguageTag language, Account account) {
        jdbc.sql("delete from translation_upload where uploaded_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into translation_upload (id, account, language, uploaded_at, content) values (?, ?, ?, ?, ?)")
                .params(id, account.id(), language.value(), clock.instant().atOffset(ZoneOffset.UTC), text)
                .update();
        return id;
    }

    Optional<String> find(UUID id, LanguageTag language, Account account) {
        return jdbc.sql("select content from translation_upload where id = ? and language = ? and account = ?")
                .params(id, language.value(), account.id())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    void forget(UUID id) {
        jdbc.sql("delete from translation_upload where id = ?").param(id).update();
    }
}
