package org.wegwijs.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatMoved;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.RecipientBlocked;
import org.wegwijs.chat.Reply;

/** One attempt for one recipient: written down before it begins, and settled by what came of it. */
final class BulkAttempt implements Outcome.Visitor<Boolean> {

    /** The database may be away for a moment; what cannot be written is found as unknown later, never sent again. */
    private static final int TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    /** After Telegram's own errors; alone for this recipient. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(BulkAttempt.class);

    private final Tools tools;
    private final BulkKind kind;
    private final Claimed claimed;

    /** What every attempt at a channel works with. */
    record Tools(
            Channel channel,
            BulkRows rows,
            Queue queue,
            Pace pace,
            ChannelState state,
            DatabaseState database,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            BulkLedger ledger,
            Clock clock) {}

    BulkAttempt(Tools tools, BulkKind kind, Claimed claimed) {
        this.tools = tools;
        this.kind = kind;
        this.claimed = claimed;
    }

    void make(Decision.Send send) {
        boolean leaves = false;
        try {
            leaves = tools.ledger().write(() -> tools.rows().wire(claimed, send));
        } finally {
            if (!leaves) {
                tools.pace().unused();
            }
        }
        if (!leaves) {
            // Paused, or the person stopped; in the second case there is nothing to give back.
            tools.rows().giveBack(claimed);
            return;
        }
        Outcome outcome;
        long begun = System.nanoTime();
        try {
            outcome = once(send.reply());
        } catch (RuntimeException e) {
            outcome = new Outcome.Unknown(e.getClass().getSimpleName());
        } finally {
            tools.pace().answered(Duration.ofNanos(System.nanoTime() - begun));
        }
        var unused = outcome.accept(this);
    }

    private Outcome once(Reply reply) {
        String message = claimed.message();
        return switch (kind) {
            case SEND -> tools.channel().send(new Outgoing("b" + claimed.row(), claimed.chat(), reply));
            case EDIT -> tools.channel().edit(claimed.chat(), String.valueOf(message), reply);
            case DELETE -> tools.channel().withdraw(claimed.chat(), List.of(String.valueOf(message)));
        };
    }

    @Override
    public Boolean sent(Outcome.Sent sent) {
        tools.state().took();
        String message = kind == BulkKind.SEND ? sent.message() : null;
        return written(() -> tools.rows().settle(claimed, RowState.SENT, null, message));
    }

    @Override
    public Boolean refused(Outcome.Refused refused) {
        tools.state().took();
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!refused.reason().endsTheChat()) {
            log.warn("{} refused an announcement: {}.", tools.channel().name(), refused.detail());
            return written(() -> tools.rows().settle(claimed, RowState.FAILED, reason, null));
        }
        return settled(() -> {
            boolean settled = tools.rows().settle(claimed, RowState.BLOCKED, reason, null);
            var unused = tools.queue().removeAll(claimed.chat());
            tools.events().publishEvent(new RecipientBlocked(claimed.chat()));
            return settled;
        });
    }

    /** The row goes with the chat, and its turn comes again. */
    @Override
    public Boolean moved(Outcome.Moved moved) {
        tools.state().took();
        return settled(() -> {
            tools.rows().again(claimed, tools.clock().instant());
            tools.events().publishEvent(new ChatMoved(claimed.chat(), moved.to()));
            return true;
        });
    }

    @Override
    public Boolean busy(Outcome.Busy busy) {
        tools.state().failed(busy.detail());
        if (busy.limited()) {
            tools.pace().hold(busy.retryAfter());
        }
        Duration pause = busy.retryAfter().compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : busy.retryAfter();
        return written(() -> {
            tools.rows().again(claimed, tools.clock().instant().plus(pause));
            return true;
        });
    }

    /** A closed tab: whoever opens it again is shown what holds then. */
    @Override
    public Boolean away(Outcome.Away away) {
        return written(() -> tools.rows().settle(claimed, RowState.LEFT, "away", null));
    }

    @Override
    public Boolean unknown(Outcome.Unknown unknown) {
        tools.state().failed(unknown.detail());
        if (kind.isRepeatable()) {
            return busy(new Outcome.Busy(Duration.ofSeconds(5), unknown.detail()));
        }
        return written(() -> tools.rows().settle(claimed, RowState.UNKNOWN, "lost", null));
    }

    /** With what others write, where it is about the row alone. */
    private boolean written(Supplier<Boolean> settling) {
        return tried(() -> tools.ledger().write(settling));
    }

    /** In a transaction of its own, where other rooms hear of it too. */
    private boolean settled(Supplier<Boolean> settling) {
        return tried(() -> Boolean.TRUE.equals(tools.transaction().execute(status -> settling.get())));
    }

    private boolean tried(Supplier<Boolean> settling) {
        for (int tried = 1; ; tried++) {
            try {
                return settling.get();
            } catch (RuntimeException e) {
                if (tried == TRIES) {
                    log.warn(
                            "What came of one announcement could not be written down ({}); it will be listed as unknown.",
                            e.getClass().getSimpleName());
                    return false;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
