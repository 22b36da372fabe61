package org.wegwijs.telegram;

import java.util.List;
import org.wegwijs.conversation.Pile;

/** What is done with an update that was kept, inside the transaction that deletes it from the inbox. */
interface Reception {

    /** Does all of it, or throws and nothing has happened. */
    void receive(Received received);

    /**
     * Does with all of these, which are of one chat and in their order, what {@link #receive} does with one: the chat gets one
     * answer that says why. None of them is a command.
     */
    void receiveTogether(List<Received> received, Pile why);

    /** Whether it tells of danger, so that its answer goes before all others. */
    boolean isUrgent(Received received);

    /** Says that a message could not be answered; joins the caller's transaction. */
    void apologise(Received received);
}
