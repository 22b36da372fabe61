package org.wegwijs.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did in a chat.
 *
 * @param id what the channel calls it; the same id in the same channel is the same event, however often it arrives
 * @param chat where it happened
 * @param sentAt when the person did it, by the channel's clock
 * @param languageHint the language the channel believes the person reads (BCP 47), if it says any
 * @param message what the channel calls the person's message, if there is one that can be deleted
 * @param deed what the person did
 */
public record Incoming(
        String id,
        ChatId chat,
        Instant sentAt,
        @Nullable String languageHint,
        @Nullable String message,
        Deed deed) {

    /** Of a channel whose messages cannot be deleted, or of no message at all. */
    public Incoming(String id, ChatId chat, Instant sentAt, @Nullable String languageHint, Deed deed) {
        this(id, chat, sentAt, languageHint, null, deed);
    }

    /** Never holds the text: what people write must not reach a log. */
    @Override
    public String toString() {
        return "Incoming[" + chat + ", " + deed.getClass().getSimpleName() + "]";
    }
}
