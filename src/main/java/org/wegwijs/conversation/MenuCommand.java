package org.wegwijs.conversation;

/**
 * A command that a channel can list for people.
 *
 * @param name without the slash
 * @param description up to 256 characters
 */
public record MenuCommand(String name, String description) {}
