package org.wegwijs.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;

/**
 * Words of a person that a thread holds, sealed, for minutes and for one purpose each: the last message, because danger is
 * sometimes told in two, and what is still {@linkplain Unsettled to be settled}. {@code /privacy} names both.
 */
@Repository
class HeldWords implements Sealed {

    static final Duration HEARD = Duration.ofMinutes(2);
    static final Duration UNSETTLED = Duration.ofMinutes(30);

    /** Of a longer message only its end is held: a sentence that goes on begins there. In UTF-16 units. */
    private static final int LONGEST_HEARD = 300;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    HeldWords(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** The end of the chat's last message. */
    Optional<String> heard(ChatId chat) {
        return jdbc.sql("select heard from chat_thread where mark = ? and heard_at > ?")
                .params(seal.mark(chat), since(HEARD))
                .query(String.class)
                .optional()
                .map(seal::open);
    }

    /** Holds a message in the place of the one before; only in a thread that is kept. */
    void hear(ChatId chat, String text) {
        String end = text.substring(Math.max(0, text.length() - LONGEST_HEARD));
        jdbc.sql("update chat_thread set heard = ?, heard_at = ? where mark = ?")
                .params(seal.seal(end), now(), seal.mark(chat))
                .update();
    }

    Optional<Unsettled> unsettled(ChatId chat) {
        return jdbc.sql("select unsettled from chat_thread where mark = ? and unsettled_at > ?")
                .params(seal.mark(chat), since(UNSETTLED))
                .query(String.class)
                .optional()
                .map(seal::open)
                .map(Unsettled::read);
    }

    /** Holds it in the place of what was to be settled before; only in a thread that is kept. */
    void hold(ChatId chat, Unsettled matter) {
        jdbc.sql("update chat_thread set unsettled = ?, unsettled_at = ? where mark = ?")
                .params(seal.seal(matter.written()), now(), seal.mark(chat))
                .update();
    }

    /** Says otherwise how it stands with what is held; its time goes on. */
    void change(ChatId chat, Unsettled matter) {
        jdbc.sql("update chat_thread set unsettled = ? where mark = ? and unsettled_at is not null")
                .params(seal.seal(matter.written()), seal.mark(chat))
                .update();
    }

    /** What we asked last, if a yes or no answers it; whatever is done now, no later one does. */
    Optional<Unsettled> takeAsked(ChatId chat) {
        Optional<Unsettled> asked = unsettled(chat).filter(Unsettled::asked);
        asked.ifPresent(matter -> change(chat, matter.notAsked()));
        return asked;
    }

    void settle(ChatId chat) {
        jdbc.sql("update chat_thread set unsettled = null, unsettled_at = null where mark = ?")
                .param(seal.mark(chat))
                .update();
    }

    void unhear(ChatId chat) {
        jdbc.sql("update chat_thread set heard = null, heard_at = null where mark = ?")
                .param(seal.mark(chat))
                .update();
    }

    void dropAll(ChatId chat) {
        unhear(chat);
        settle(chat);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void dropOld() {
        jdbc.sql("update chat_thread set heard = null, heard_at = null where heard_at <= ?")
                .param(since(HEARD))
                .update();
        jdbc.sql("update chat_thread set unsettled = null, unsettled_at = null where unsettled_at <= ?")
                .param(since(UNSETTLED))
                .update();
    }

    /** Nothing is sealed anew: it would be dropped within minutes anyhow, and a new key is a reason not to wait. */
    @Override
    public int renew() {
        String others = seal.prefix() + "%";
        return jdbc.sql("update chat_thread set heard = null, heard_at = null where heard not like ?")
                        .param(others)
                        .update()
                + jdbc.sql("update chat_thread set unsettled = null, unsettled_at = null where unsettled not like ?")
                        .param(others)
                        .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp since(Duration kept) {
        return Timestamp.from(clock.instant().minus(kept));
    }
}
