package org.wegwijs.telegram;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;

/**
 * What is kept of an update until it is answered: the deed, and nothing about the person.
 *
 * @param update Telegram's id of the update
 * @param chat Telegram's id of the chat, as a decimal number
 * @param sentAt in seconds since 1970
 * @param language Telegram's guess of the reader's language
 * @param text what was written, the caption, the data of the button, in a group the link to us, or where the person
 *     is, as degrees with a comma between them; empty where there is none
 * @param message the message that holds the pressed button, if it can still be edited; else the person's own
 * @param attachment what was attached, of an {@link Kind#ATTACHED} one
 */
record Received(
        int update,
        String chat,
        Kind kind,
        long sentAt,
        @Nullable String language,
        String text,
        @Nullable String message,
        Deed.Attached.@Nullable Kind attachment) {

    static final String CHANNEL = "telegram";

    /** The letters Telegram allows in a command; anything else after a slash is just text. */
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\\s+(.*))?", Pattern.DOTALL);

    /** What an update can be to us. */
    enum Kind {
        WRITTEN,
        EDITED,
        PRESSED,
        ATTACHED,
        /** The person shared where they are. */
        LOCATED,
        /** The person blocked us. */
        BLOCKED,
        /** Somebody in a group addressed us. */
        GROUP
    }

    Received sentNoLaterThan(long seconds) {
        return new Received(update, chat, kind, Math.min(sentAt, seconds), language, text, message, attachment);
    }

    /** Whether a person said or did something to us. */
    boolean belongsToConversation() {
        return kind != Kind.BLOCKED && kind != Kind.GROUP;
    }

    /** Whether it is a command, which is carried out and not just answered. */
    boolean hasCommand() {
        return kind == Kind.WRITTEN && COMMAND.matcher(text.strip()).matches();
    }

    ChatId chatId() {
        return new ChatId(CHANNEL, chat);
    }

    /** As the conversation takes it; of the first four kinds only. */
    Incoming incoming() {
        String own = kind == Kind.PRESSED ? null : message;
        return new Incoming("u" + update, chatId(), Instant.ofEpochSecond(sentAt), language, own, deed());
    }

    private Deed deed() {
        return switch (kind) {
            case WRITTEN -> written();
            case EDITED -> new Deed.Edited(text);
            case PRESSED -> new Deed.Pressed(text, message);
            case ATTACHED -> new Deed.Attached(attachment == null ? Deed.Attached.Kind.OTHER : attachment, text);
            case LOCATED -> located();
            case BLOCKED, GROUP -> throw new IllegalStateException(kind + " is no part of a conversation.");
        };
    }

    private Deed located() {
        String[] degrees = text.split(",", 2);
        return new Deed.Located(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }

    private Deed written() {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return new Deed.Typed(text);
        }
        String argument = command.group(2);
        return new Deed.Commanded(command.group(1).toLowerCase(Locale.ROOT), argument == null ? "" : argument.strip());
    }

    /** Never holds the text or the chat. */
    @Override
    public String toString() {
        return "Received[" + update + ", " + kind + "]";
    }
}
