package org.wegwijs.announcement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.ChatMoved;
import org.wegwijs.chat.RecipientBlocked;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountDisabled;
import org.wegwijs.staff.Accounts;

/** Which account of the desk writes from which chat: one of each. */
@Repository
class LinkedChats implements Sealed {

    /** Long enough to walk from the desk to the phone. */
    static final Duration CODE_HOLDS = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Seal seal;
    private final Clock clock;

    LinkedChats(JdbcClient jdbc, Accounts accounts, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.seal = seal;
        this.clock = clock;
    }

    /** A new code, which links once; an earlier one of the account is worth nothing any more, an earlier link stays. */
    @Transactional
    public String code(UUID account) {
        String code = Codes.fresh() + Codes.fresh();
        Timestamp until = Timestamp.from(clock.instant().plus(CODE_HOLDS));
        int known = jdbc.sql("update announcement_author set code_hash = ?, code_until = ? where account = ?")
                .params(hash(code), until, account.toString())
                .update();
        if (known == 0) {
            jdbc.sql("insert into announcement_author (account, code_hash, code_until) values (?, ?, ?)")
                    .params(account.toString(), hash(code), until)
                    .update();
        }
        return code;
    }

    /** Uses a code up; empty where there is no such code, or no longer. */
    @Transactional
    public Optional<Account> link(String code, ChatId chat) {
        Optional<String> account = jdbc.sql(
                        "select account from announcement_author where code_hash = ? and code_until > ? for update")
                .params(hash(code.toUpperCase(Locale.ROOT)), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
        account.ifPresent(id -> {
            forget(chat);
            jdbc.sql("update announcement_author set code_hash = null, code_until = null, channel = ?, mark = ?,"
                            + " chat = ? where account = ?")
                    .params(chat.channel(), seal.mark(chat), seal.seal(chat.value()), id)
                    .update();
        });
        return account.flatMap(id -> able(UUID.fromString(id)));
    }

    /** Whoever of the desk writes in this chat, as long as the account can sign in. */
    Optional<Account> of(ChatId chat) {
        return jdbc.sql("select account from announcement_author where mark = ?")
                .param(seal.mark(chat))
                .query(String.class)
                .optional()
                .flatMap(id -> able(UUID.fromString(id)));
    }

    private Optional<Account> able(UUID id) {
        return accounts.find(id).filter(Account::enabled);
    }

    boolean isLinked(UUID account) {
        return jdbc.sql("select count(*) from announcement_author where account = ? and mark is not null")
                        .param(account.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void unlink(UUID account) {
        jdbc.sql("delete from announcement_author where account = ?")
                .param(account.toString())
                .update();
    }

    private void forget(ChatId chat) {
        jdbc.sql("update announcement_author set channel = null, mark = null, chat = null where mark = ?")
                .param(seal.mark(chat))
                .update();
    }

    @EventListener
    void on(ChatForgotten event) {
        forget(event.chat());
    }

    @EventListener
    void on(RecipientBlocked event) {
        forget(event.chat());
    }

    @EventListener
    void on(ChatMoved event) {
        jdbc.sql("update announcement_author set channel = ?, mark = ?, chat = ? where mark = ?")
                .params(
                        event.to().channel(),
                        seal.mark(event.to()),
                        seal.seal(event.to().value()),
                        seal.mark(event.from()))
                .update();
    }

    @EventListener
    void on(AccountDisabled event) {
        unlink(event.account());
    }

    @Override
    public int renew() {
        List<Old> old = jdbc.sql(
                        "select account, channel, chat from announcement_author where chat is not null and chat not like ?")
                .param(seal.prefix() + "%")
                .query(Old.class)
                .list();
        for (Old row : old) {
            String chat = seal.renewed(row.chat());
            jdbc.sql("update announcement_author set mark = ?, chat = ? where account = ?")
                    .params(seal.mark(new ChatId(row.channel(), seal.open(chat))), chat, row.account())
                    .update();
        }
        return old.size();
    }

    private record Old(String account, String channel, String chat) {}

    /** A code is as random as it is short-lived, so nothing slower is needed. */
    private static String hash(String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
