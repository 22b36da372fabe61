package org.wegwijs.chat;

/** All that is kept of a chat is to be deleted now, in this transaction. Heard in the same transaction by every room that stores a chat id. */
public record ChatForgotten(ChatId chat) {}
