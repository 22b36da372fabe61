package org.wegwijs.telegram;

/**
 * Who we are at Telegram.
 *
 * @param username without the at sign
 */
record BotIdentity(long id, String username) {

    /** What opens the private chat with us. */
    String link() {
        return "https://t.me/" + username;
    }
}
