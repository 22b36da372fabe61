package org.wegwijs.chat;

/** The channel calls a chat something else from now on. Heard in the same transaction by every room that stores a chat id. */
public record ChatMoved(ChatId from, ChatId to) {}
