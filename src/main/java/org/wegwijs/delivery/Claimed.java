package org.wegwijs.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.ChatId;

/**
 * A row that this process means to send.
 *
 * @param claim names the round in which it was claimed; a row that another round has claimed since is no longer ours
 * @param message what the channel calls the message to change or delete
 */
record Claimed(
        long row,
        UUID bulk,
        String claim,
        ChatId chat,
        @Nullable String message) {}
