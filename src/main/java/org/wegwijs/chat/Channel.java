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

    /** Makes one attempt; it may block for some seconds, and it never throws for a failure of the other side. */
    Outcome send(Outgoing outgoing);

    /** The most messages that {@link #withdraw} takes at once: Telegram's limit. */
    int MOST_WITHDRAWN = 100;

    /** Whether messages can be taken back; only then is it noted for a while what they are called. */
    default boolean withdraws() {
        return false;
    }

    /** Makes one attempt to delete messages of a chat, of either side. Those that are gone already count as deleted. */
    default Outcome withdraw(ChatId chat, List<String> messages) {
        return new Outcome.Sent(null);
    }
}
