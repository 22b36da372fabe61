package org.wegwijs.staff;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what at the desk. It is only ever added to: there is no way to change or remove an entry. */
@Component
public final class AuditTrail {

    /** What stands for the program itself. */
    static final String SYSTEM = "system";

    private static final int LONGEST_ITEM = 300;
    private static final int LONGEST_VALUE = 100_000;

    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, SignedIn signedIn, Clock clock) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Notes what the person who is signed in has done, or the program where nobody is, in the caller's transaction.
     *
     * @param action room and deed, such as {@code article.published}: at most 60 characters; {@code audit.<action>} in
     *     {@code desk.po} says it in words
     * @param item what it was done to, as people know it; longer than 300 characters it is cut
     * @param before what it was; null where there was nothing. Never a password, a token or the words of a chat. Longer than
     *     100,000 characters it is cut
     * @param after what it is now, likewise
     */
    public void note(String action, String item, @Nullable String before, @Nullable String after) {
        note(signedIn.maybe(), action, item, before, after);
    }

    /** The same of somebody whom another way than the sign-in of the desk has told: a linked account, say. */
    public void noteBy(Account actor, String action, String item, @Nullable String before, @Nullable String after) {
        note(Optional.of(actor), action, item, before, after);
    }

    private void note(
            Optional<Account> actor, String action, String item, @Nullable String before, @Nullable String after) {
        jdbc.sql("insert into staff_audit (at, actor, actor_name, action, item, before_value, after_value)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(actor.map(Account::id).orElse(null))
                .param(actor.map(Account::name).orElse(SYSTEM))
                .param(action)
                .param(cut(item, LONGEST_ITEM))
                .param(before == null ? null : cut(before, LONGEST_VALUE))
                .param(after == null ? null : cut(after, LONGEST_VALUE))
                .update();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
