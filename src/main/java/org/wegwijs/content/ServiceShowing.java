package org.wegwijs.content;

import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/** A service as the chat shows it: open now or when next, costs, for whom, source and day of the check included. */
public interface ServiceShowing {

    /** Also of one that is not published. */
    Reply shown(ServiceText service, LanguageTag language);
}
