package org.wegwijs.chat;

/**
 * One chat on one channel: a Telegram chat, or a browser tab.
 *
 * @param channel the {@linkplain Channel#name() name} of its channel
 * @param value what the channel calls the chat; up to 64 characters
 */
public record ChatId(String channel, String value) {

    public ChatId {
        if (channel.isBlank() || value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A chat needs a channel and a value of 1 to 64 characters.");
        }
    }

    /** Says the channel only: the value leads to a person and must not reach a log. */
    @Override
    public String toString() {
        return channel + ":*";
    }
}
