package org.wegwijs.webchat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.ChatId;

/**
 * The secret by which a tab owns its chat. The tab makes it, keeps it until it is cleared, and sends it in a header, so
 * that it never stands in an address, a history or an access log.
 *
 * @param value 128 random bits in hexadecimal
 */
record Token(String value) {

    static final String HEADER = "X-Chat";

    /** The form of tokens, and of the ids that a tab gives to what it sends. */
    static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    Token {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A token has 32 hexadecimal digits.");
        }
    }

    static Optional<Token> read(@Nullable String header) {
        return header != null && FORM.matcher(header).matches() ? Optional.of(new Token(header)) : Optional.empty();
    }

    static Token of(ChatId chat) {
        return new Token(chat.value());
    }

    ChatId chat() {
        return new ChatId(WebChannel.NAME, value);
    }

    /** Whoever knows the token can read the chat. */
    @Override
    public String toString() {
        return "Token[*]";
    }
}
