package org.wegwijs.delivery;

import java.util.List;
import java.util.UUID;
import org.wegwijs.chat.ChatId;

/** Who gets what of a {@linkplain BulkDeliveries sending to many}: implemented by the room that writes it. */
public interface BulkLetters {

    /**
     * The next recipients.
     *
     * @param after the {@link Page#upTo} of the page before; 0 at first
     */
    Page page(UUID bulk, long after);

    /**
     * Some recipients in the order in which they are kept.
     *
     * @param upTo where the next page goes on
     */
    record Page(List<Address> addresses, long upTo, boolean last) {}

    /**
     * One recipient as the database keeps them.
     *
     * @param mark by {@link org.wegwijs.chat.Seal#mark}
     * @param chat sealed
     */
    record Address(String channel, String mark, String chat) {}

    /** What is to be done for each of these chats, in their order. */
    List<Decision> decide(UUID bulk, List<ChatId> chats);
}
