package org.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import org.wegwijs.chat.Reply;

/**
 * A command that another room answers: a bean of it in that room is all it takes. Its buttons are those of {@link Speaker#button}.
 */
public interface RoomCommand {

    /** Without the slash: 1 to 12 letters of {@code a-z}. */
    String name();

    /** Whether channels list it; then the texts {@code command.<name>} describe it. */
    default boolean isListed() {
        return false;
    }

    /** The answer to the command, {@code argument} being what followed it; empty where it is not for this person. */
    Optional<List<Reply>> commanded(Speaker speaker, String argument);

    /** The answer to one of its buttons, perhaps of an older version of this program. */
    Optional<List<Reply>> pressed(Speaker speaker, String argument);

    /** The answer to a text that this command knows as its own, before anybody asks what it means; empty for all others. */
    default Optional<List<Reply>> typed(Speaker speaker, String text) {
        return Optional.empty();
    }
}
