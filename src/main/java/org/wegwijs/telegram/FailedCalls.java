package org.wegwijs.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outcome.Refused.Reason;

/** What becomes of a message when the call that was to bring or change it failed. */
final class FailedCalls implements Answer.Failures<Outcome> {

    /** After an outage of Telegram's or of the way to it. */
    private static final Duration TROUBLE = Duration.ofSeconds(3);

    /** Where only a person can help. */
    private static final Duration TOKEN_REFUSED = Duration.ofSeconds(30);

    /** Not every 403 is one: a bot may also not write first, and not write to another bot. */
    private static final Map<Pattern, Reason> GONE = Map.of(
            Pattern.compile("bot was blocked by the user"), Reason.BLOCKED,
            Pattern.compile("user is deactivated"), Reason.DEACTIVATED,
            Pattern.compile("chat not found|bot was kicked from|bot is not a member of"), Reason.NOT_FOUND);

    private final TelegramState state;

    FailedCalls(TelegramState state) {
        this.state = state;
    }

    @Override
    public Outcome no(Answer.No<?> no) {
        String detail = "HTTP " + no.code() + ": " + no.reason();
        if (no.code() == 401 || no.code() == 404) {
            state.refused(no.code());
            return new Outcome.Busy(TOKEN_REFUSED, true, detail);
        }
        boolean limited = no.code() == 420 || no.code() == 429;
        if (limited || no.code() >= 500) {
            // In Telegram's own words: it was not done.
            return new Outcome.Busy(no.retryAfter().isZero() ? TROUBLE : no.retryAfter(), limited, detail);
        }
        String reason = no.reason().toLowerCase(Locale.ROOT);
        return new Outcome.Refused(
                GONE.entrySet().stream()
                        .filter(gone -> no.code() == 400 || no.code() == 403)
                        .filter(gone -> gone.getKey().matcher(reason).find())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Reason.INVALID),
                detail);
    }

    @Override
    public Outcome elsewhere(Answer.Elsewhere<?> elsewhere) {
        return new Outcome.Moved(new ChatId(Received.CHANNEL, Long.toString(elsewhere.chat())));
    }

    @Override
    public Outcome unread() {
        return new Outcome.Sent(null);
    }

    @Override
    public Outcome notReached(String why) {
        return new Outcome.Busy(TROUBLE, "not reached: " + why);
    }

    @Override
    public Outcome lost(String why) {
        return new Outcome.Unknown(why);
    }
}
