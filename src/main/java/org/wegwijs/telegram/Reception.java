package org.wegwijs.telegram;

/** What is done with an update that was kept, inside the transaction that deletes it from the inbox. */
interface Reception {

    /** Does all of it, or throws and nothing has happened. */
    void receive(Received received);

    /** Says that a message could not be answered; joins the caller's transaction. */
    void apologise(Received received);
}
