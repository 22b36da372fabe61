package org.wegwijs.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Unsettled.Matter;
import org.wegwijs.dialog.Press;
import org.wegwijs.language.LanguageTag;

/** Where a person in danger is, told after the first help: by a button or by name. */
final class CrisisCountry {

    private final Rooms rooms;
    private final ChatThread thread;
    private final LanguageTag language;

    CrisisCountry(Rooms rooms, ChatThread thread, LanguageTag language) {
        this.rooms = rooms;
        this.thread = thread;
        this.language = language;
    }

    /** Help stays where it can be read again; only the list of countries gives its place to the numbers. */
    Optional<Reply> pressed(Press press, @Nullable String message) {
        Optional<String> country = rooms.crises().country(press);
        country.ifPresent(thread::moveToCountry);
        return rooms.crises()
                .pressed(press, language)
                .map(reply -> country.isPresent() ? reply.inPlaceOf(message) : reply);
    }

    /** After help the name of a country tells where the person is; any other text is another matter. */
    Optional<Reply> typed(String text) {
        Optional<Unsettled> crisis = rooms.held().unsettled(thread.chat()).filter(held -> held.isAbout(Matter.COUNTRY));
        crisis.ifPresent(held -> rooms.held().settle(thread.chat()));
        return crisis.flatMap(held -> rooms.crises().typed(held.text(), text)).flatMap(press -> pressed(press, null));
    }
}
