package org.wegwijs.delivery;

import java.time.Instant;
import org.wegwijs.chat.Reply;

/** What is to be done for one recipient, by what is known of the person at this moment. */
public sealed interface Decision {

    /**
     * Send this now.
     *
     * @param language of the person, for the report
     * @param place of the person, for the report; empty where it is not known
     */
    record Send(Reply reply, String language, String place) implements Decision {}

    /** Ask again then. */
    record Wait(Instant until) implements Decision {}

    /** Never. {@code reason} is a word for the report, up to 40 characters. */
    record Leave(String reason) implements Decision {}
}
