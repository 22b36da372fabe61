package org.wegwijs.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;

/** The table of accounts. */
@Component
final class StoredAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A name as it is kept and compared. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Optional<StoredAccount> find(UUID id) {
        return jdbc.sql("select * from staff_account where id = ?")
                .param(id)
                .query(StoredAccounts::read)
                .optional();
    }

    Optional<StoredAccount> named(String name) {
        return jdbc.sql("select * from staff_account where name = ?")
                .param(plain(name))
                .query(StoredAccounts::read)
                .optional();
    }

    List<StoredAccount> all() {
        return jdbc.sql("select * from staff_account order by name")
                .query(StoredAccounts::read)
                .list();
    }

    void add(Account account, String password) {
        jdbc.sql("insert into staff_account (id, name, display_name, password, roles, languages, enabled, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(account.id())
                .param(account.name())
                .param(account.displayName())
                .param(password)
                .param(Role.join(account.roles()))
                .param(join(account.languages()))
                .param(account.enabled())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Account account) {
        jdbc.sql("update staff_account set display_name = ?, roles = ?, languages = ?, enabled = ? where id = ?")
                .param(account.displayName())
                .param(Role.join(account.roles()))
                .param(join(account.languages()))
                .param(account.enabled())
                .param(account.id())
                .update();
    }

    void setPassword(UUID id, String password) {
        jdbc.sql("update staff_account set password = ? where id = ?")
                .param(password)
                .param(id)
                .update();
    }

    void setDeskLanguage(UUID id, @Nullable LanguageTag language) {
        jdbc.sql("update staff_account set desk_language = ? where id = ?")
                .param(language == null ? null : language.value())
                .param(id)
                .update();
    }

    /** Everybody who can sign in as an administrator; nobody else changes them before this transaction ends. */
    List<UUID> lockAdmins() {
        return jdbc.sql("select id from staff_account where enabled and roles like '%ADMIN%' order by id for update")
                .query(UUID.class)
                .list();
    }

    boolean hasAdmin() {
        return jdbc.sql("select count(*) from staff_account where enabled and roles like '%ADMIN%'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static String join(Collection<LanguageTag> languages) {
        return languages.stream().map(LanguageTag::value).sorted().collect(Collectors.joining(","));
    }

    static Set<LanguageTag> split(String joined) {
        return Arrays.stream(joined.split(","))
                .flatMap(tag -> LanguageTag.parse(tag).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static StoredAccount read(ResultSet row, int number) throws SQLException {
        Account account = new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                Role.split(row.getString("roles")),
                split(row.getString("languages")),
                row.getBoolean("enabled"));
        return new StoredAccount(
                account,
                row.getString("password"),
                LanguageTag.parse(row.getString("desk_language")).orElse(null));
    }
}
