package org.wegwijs.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links by which people come to an account or a password. The database holds a hash of each token, never the token. */
@Component
final class OneTimeLinks {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final NewAccount NOBODY = new NewAccount("", "", Set.of(), Set.of());

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String setUp() {
        drop(LinkKind.SET_UP);
        return make(LinkKind.SET_UP, null, NOBODY);
    }

    String invitation(NewAccount whom) {
        return make(LinkKind.INVITATION, null, whom);
    }

    /** Earlier ones for the same account are worth nothing any more. */
    String password(Account account) {
        dropFor(account.id());
        return make(LinkKind.PASSWORD, account.id(), NOBODY);
    }

    private String make(LinkKind kind, @Nullable UUID account, NewAccount whom) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime now = now();
        jdbc.sql("insert into staff_link (id, kind, token_hash, account, name, display_name, roles, languages,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(kind.word())
                .param(hash(token))
                .param(account)
                .param(whom.name())
                .param(whom.displayName())
                .param(Role.join(whom.roles()))
                .param(StoredAccounts.join(whom.languages()))
                .param(now)
                .param(now.plus(kind.validity()))
                .update();
        return token;
    }

    /** The link of a token, as long as it is valid. */
    Optional<OneTimeLink> find(LinkKind kind, String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select * from staff_link where token_hash = ? and kind = ? and expires_at > ?")
                .param(hash(token))
                .param(kind.word())
                .param(now())
                .query(OneTimeLinks::read)
                .optional();
    }

    /** Valid invitations that nobody has accepted yet, the newest first. */
    List<OneTimeLink> openInvitations() {
        return jdbc.sql("select * from staff_link where kind = ? and expires_at > ? order by created_at desc")
                .param(LinkKind.INVITATION.word())
                .param(now())
                .query(OneTimeLinks::read)
                .list();
    }

    /** Uses a link up; false for whoever comes second. */
    boolean use(OneTimeLink link) {
        return drop(link.id());
    }

    boolean drop(UUID id) {
        return jdbc.sql("delete from staff_link where id = ?").param(id).update() == 1;
    }

    void drop(LinkKind kind) {
        jdbc.sql("delete from staff_link where kind = ?").param(kind.word()).update();
    }

    /** Those that would set a password of this account. */
    void dropFor(UUID account) {
        jdbc.sql("delete from staff_link where account = ?").param(account).update();
    }

    /** Those that nobody can use any more. */
    void dropExpired() {
        jdbc.sql("delete from staff_link where expires_at <= ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A token is as random as a key, so nothing slower is needed. */
    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static OneTimeLink read(ResultSet row, int number) throws SQLException {
        return new OneTimeLink(
                row.getObject("id", UUID.class),
                LinkKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("account", UUID.class),
                new NewAccount(
                        row.getString("name"),
                        row.getString("display_name"),
                        Role.split(row.getString("roles")),
                        StoredAccounts.split(row.getString("languages"))),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
