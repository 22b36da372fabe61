/**
 * The Telegram channel: updates by long polling or a webhook into an inbox, replies as Telegram HTML.
 *
 * <p>What an update holds beyond the deed itself - names, numbers, files - is dropped before the inbox, so a row is a
 * {@link org.wegwijs.telegram.Received}, not Telegram's JSON. A row lives only until it is answered; that is why this room, which
 * keeps no chat id any longer, does not listen for {@link org.wegwijs.chat.ChatForgotten}: what a person writes right after
 * asking to be forgotten is a new beginning and gets its answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "command", "language", "conversation", "delivery"})
package org.wegwijs.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
