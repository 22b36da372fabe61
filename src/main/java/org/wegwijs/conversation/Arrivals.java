package org.wegwijs.conversation;

import java.util.List;
import org.wegwijs.chat.Reply;

/** What another room has to say to people who arrive at a place: a bean of it in that room is all it takes. */
public interface Arrivals {

    /** Replies for somebody who lives there from now on, in the transaction of the answer; none as a rule. */
    List<Reply> at(Speaker speaker);
}
