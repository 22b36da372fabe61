package org.wegwijs.conversation;

import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;

/** Buttons that lead from another room's message into the conversation. */
@Component
public class Ways {

    private final Dialogs dialogs;

    Ways(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** One tap, and no announcements come any more. */
    public Button stop(LanguageTag language) {
        return dialogs.buttonTo("stop", language);
    }

    public Button menu(LanguageTag language) {
        return dialogs.buttonTo("home", language);
    }

    /** What a button carries that shows an article. */
    public static String article(String id) {
        return Press.of(Kind.ARTICLE, id).data();
    }

    /** What a button carries that shows where a service is. */
    public static String map(String service) {
        return Press.of(Kind.MAP, service).data();
    }
}
