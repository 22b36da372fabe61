package org.wegwijs.chat;

/**
 * A reply on its way to a chat.
 *
 * @param id the same at every attempt, so that a channel which can tell its reader may show it once
 */
public record Outgoing(String id, ChatId to, Reply reply) {}
