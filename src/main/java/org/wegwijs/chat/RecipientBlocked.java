package org.wegwijs.chat;

/** The channel says that nothing reaches this chat any more. Heard in the same transaction by every room that stores a chat id. */
public record RecipientBlocked(ChatId chat) {}
