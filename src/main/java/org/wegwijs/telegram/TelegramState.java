package org.wegwijs.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How we stand with Telegram. Says every change of it in one line of the log, and nothing in between. */
final class TelegramState {

    /** The ways to stand, each with what it means to the person who runs the program. */
    enum Standing {
        STARTING("not asked yet"),
        UP("connected"),
        UNREACHABLE("Telegram cannot be reached ({}); messages wait there, and we keep trying."),
        FAILING("Telegram has trouble of its own ({}); we keep trying."),
        LIMITED("Telegram asks us to slow down ({}); we wait as long as it says."),
        CONFLICT("Another program receives this bot's messages ({}): stop it, or give each program a bot of its own."),
        WEBHOOK_REFUSED("Telegram does not take the webhook ({}): correct TELEGRAM_WEBHOOK_URL; we keep trying."),
        TOKEN_REFUSED(
                "Telegram does not accept the bot token ({}): set TELEGRAM_BOT_TOKEN to the one that @BotFather gave."
                        + " All other channels keep running.");

        private final String line;

        Standing(String line) {
            this.line = line;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(TelegramState.class);

    private final Clock clock;
    private final Duration calm;
    private Standing standing = Standing.STARTING;
    private Instant lastConflict = Instant.MIN;

    /** With two pollers every other poll succeeds, so a conflict is over only after this long without one. */
    TelegramState(Clock clock, Duration calm) {
        this.clock = clock;
        this.calm = calm;
    }

    synchronized Standing standing() {
        return standing;
    }

    synchronized void up() {
        if (standing == Standing.CONFLICT && clock.instant().isBefore(lastConflict.plus(calm))) {
            return;
        }
        if (standing != Standing.UP) {
            standing = Standing.UP;
            log.info("Telegram: connected.");
        }
    }

    /** {@code why} is a code or the kind of failure: no secret, no text. */
    synchronized void down(Standing now, String why) {
        if (now == Standing.CONFLICT) {
            lastConflict = clock.instant();
        }
        if (standing != now) {
            standing = now;
            log.warn(now.line, why);
        }
    }

    /** A call of ours failed; a successful one says nothing here. */
    void failed(Answer<?> answer) {
        if (answer instanceof Answer.No<?> no) {
            refused(no.code());
        } else if (answer instanceof Answer.NotReached<?> notReached) {
            failed(notReached.why());
        } else if (answer instanceof Answer.Lost<?> lost) {
            failed(lost.why());
        }
    }

    private void failed(String why) {
        down(why.startsWith("HTTP") ? Standing.FAILING : Standing.UNREACHABLE, why);
    }

    /** Telegram said no. */
    void refused(int code) {
        down(
                switch (code) {
                    case 401, 404 -> Standing.TOKEN_REFUSED;
                    case 409 -> Standing.CONFLICT;
                    case 429 -> Standing.LIMITED;
                    default -> Standing.FAILING;
                },
                "HTTP " + code);
    }
}
