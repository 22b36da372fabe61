package org.wegwijs.chat;

/** The person wants no announcements any more. Heard in the same transaction by every room that stores a chat id. */
public record PushesStopped(ChatId chat) {}
