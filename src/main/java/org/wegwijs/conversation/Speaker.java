package org.wegwijs.conversation;

import java.util.List;
import java.util.Set;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/** Who gives a {@link RoomCommand}, and what the answer may do. */
public interface Speaker {

    ChatId chat();

    /** The language to answer in. */
    LanguageTag language();

    /** The person, whatever was said about announcements. */
    Recipient person();

    /** Changes the groups of topics that the person follows. */
    void follow(Set<String> groups);

    /** What one of our buttons would bring that carries this. */
    List<Reply> press(String data);

    /** A reply with the way to the menu under it. */
    Reply said(String markdown);

    /**
     * A button of a room command.
     *
     * @param argument up to 40 bytes, without colon
     */
    static Button button(String command, String label, String argument) {
        return Button.press(label, "r:" + command + ":" + argument);
    }
}
