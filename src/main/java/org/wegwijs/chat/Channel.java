package org.wegwijs.chat;

import java.util.List;

/** The port that every channel implements: how a reply looks there, and one attempt to send it. */
public interface Channel {

    /** The name that its {@link ChatId}s carry. */
    String name();

    /** The reply as one or more that {@linkplain #fits(Reply) fit}, in order; buttons are under the last. */
    List<Reply> split(Reply reply);

    /** Whether the reply can be sent as one message. */
    boolean fits(Reply reply);

    /** The reply in the channel's own markup. */
    String preview(Reply reply);

    /** How long the reply's text is as the channel counts, beside the most that one message holds. */
    default Size size(Reply reply) {
        return new Size(reply.text().length(), Integer.MAX_VALUE);
    }

    /** A length and its limit, in the channel's own units. */
    record Size(int length, int most) {}

    /** Makes one attempt; it may block for some seconds, and it never throws for a failure of the other side. */
    Outcome send(Outgoing outgoing);

    /** The most messages that {@link #withdraw} takes at once: Telegram's limit. */
    int MOST_WITHDRAWN = 100;

    /** Whether messages can be taken back; only then is it noted for a while what they are called. */
    default boolean withdraws() {
        return false;
    }

    /**
     * Makes one attempt to change a message that was sent; never sends a new one in its place. Doing it twice does no harm.
     * A message that is gone or can no longer be changed is {@link Outcome.Refused.Reason#INVALID}.
     */
    default Outcome edit(ChatId chat, String message, Reply reply) {
        return new Outcome.Refused(Outcome.Refused.Reason.INVALID, "messages cannot be changed here");
    }

    /** Makes one attempt to delete messages of a chat, of either side. Those that are gone already count as deleted. */
    default Outcome withdraw(ChatId chat, List<String> messages) {
        return new Outcome.Sent(null);
    }
}
