package org.wegwijs.conversation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ServiceHints;
import org.wegwijs.content.Services;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;

/** What is said to somebody who tells that something of a service is wrong. */
@Component
final class HintReplies {

    /** What people can say is wrong; each has a text of its name. */
    static final List<String> WRONG = List.of("phone", "hours", "address", "gone", "other");

    private final Services services;
    private final ServiceHints hints;
    private final Sayings sayings;

    HintReplies(Services services, ServiceHints hints, Sayings sayings) {
        this.services = services;
        this.hints = hints;
        this.sayings = sayings;
    }

    /** Asks what is wrong, and then keeps the hint for the people who look after the services. */
    Reply wrong(String id, String what, LanguageTag language) {
        if (!services.exists(id)) {
            return sayings.gone(language);
        }
        if (WRONG.contains(what)) {
            hints.note(id, what, language);
            return sayings.withHome(sayings.text(language, "service.wrong.thanks"), List.of(), language);
        }
        List<Button> kinds = WRONG.stream()
                .map(kind -> sayings.press(language, "service.wrong." + kind, Kind.WRONG, id, kind))
                .toList();
        return sayings.withHome(sayings.text(language, "service.wrong.ask"), kinds, language);
    }
}
