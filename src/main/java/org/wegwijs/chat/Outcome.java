package org.wegwijs.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to send. */
public sealed interface Outcome {

    <T> T accept(Visitor<T> visitor);

    /** It arrived; {@code message} is what the channel calls it, where it has a name. */
    record Sent(@Nullable String message) implements Outcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.sent(this);
        }
    }

    /** The channel said no, and would say no again. {@code detail} is for the log: no text, no chat id, no secret. */
    record Refused(Reason reason, String detail) implements Outcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refused(this);
        }

        /** Why; all but the last say that nothing reaches the chat any more. */
        public enum Reason {
            /** The person blocked us. */
            BLOCKED,
            /** The person's account is no more. */
            DEACTIVATED,
            /** There is no such chat, or we are no longer in it. */
            NOT_FOUND,
            /** The channel does not take this one message. */
            INVALID;

            public boolean endsTheChat() {
                return this != INVALID;
            }
        }
    }

    /** The chat goes on under another name; nothing was sent. Whoever keeps the old name is to keep this one. */
    record Moved(ChatId to) implements Outcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.moved(this);
        }
    }

    /**
     * Not taken this time, and known not to be: to be tried again, no sooner than {@code retryAfter}. An error of the channel's own in
     * the channel's own words is one (a 5xx with Telegram's JSON); the same without them is {@link Unknown}.
     *
     * @param limited whether it is about everything we send, and not about this one message
     */
    record Busy(Duration retryAfter, boolean limited, String detail) implements Outcome {

        /** About this one message. */
        public Busy(Duration retryAfter, String detail) {
            this(retryAfter, false, detail);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.busy(this);
        }
    }

    /** Nobody is there to read at the moment: a closed tab. Not a fault of the channel; to be tried again. */
    record Away(Duration retryAfter) implements Outcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.away(this);
        }
    }

    /**
     * The connection failed after the message may have been taken, or what answered was not the channel itself (a 5xx without
     * Telegram's JSON). A reply is tried again; an announcement is not.
     */
    record Unknown(String detail) implements Outcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unknown(this);
        }
    }

    /** One answer for each form. */
    interface Visitor<T> {
        T sent(Sent sent);

        T refused(Refused refused);

        T moved(Moved moved);

        T busy(Busy busy);

        T away(Away away);

        T unknown(Unknown unknown);
    }
}
