package org.wegwijs.telegram;

/**
 * A text as Telegram takes it, and as it counts it.
 *
 * @param html with Telegram's few tags, balanced and escaped
 * @param plain what remains of it after Telegram has parsed it
 */
record Rendered(String html, String plain) {}
