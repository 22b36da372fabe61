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

        /** Whether the chat can be written to at all. */
        public enum Reason {
            /** The person blocked us, or the chat is gone: nothing will reach it. */
            UNREACHABLE,
            /** The channel does not take this one message. */
            INVALID
        }
    }

    /** Not taken this time; to be tried again, no sooner than {@code retryAfter}. */
    record Busy(Duration retryAfter, String detail) implements Outcome {
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

    /** The connection failed after the message may have been taken. */
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

        T busy(Busy busy);

        T away(Away away);

        T unknown(Unknown unknown);
    }
}
