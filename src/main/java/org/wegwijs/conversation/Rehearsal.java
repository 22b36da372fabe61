package org.wegwijs.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Reader;
import org.wegwijs.conversation.AnswerCount.Outcome;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.understanding.CrisisMatch;

/**
 * What the assistant says to somebody who is not there: the answers of a conversation that nobody has and of which nothing
 * is kept or sent. It answers while the assistant is paused, too.
 */
@Component
public class Rehearsal {

    private final Rooms rooms;

    Rehearsal(Rooms rooms, JdbcClient jdbc) {
        this.rooms = rooms.countingIn(new Uncounted(jdbc, rooms.people()));
    }

    /**
     * Somebody who has answered the first questions.
     *
     * @param phase as dialogs remember it: of {@link org.wegwijs.content.Phase}, {@code host} or {@code professional};
     *     null where not told
     * @param country where the person is, ISO 3166 alpha-2; null where not told
     * @param place the municipality, as {@code nl-tilburg}; null where not told
     */
    public record Person(
            LanguageTag language,
            @Nullable String phase,
            @Nullable String country,
            @Nullable String place) {}

    /** For whom articles are chosen then. */
    public Reader reader(Person person) {
        return rooms.people().reader(thread(person));
    }

    /** The answer to a first question, or a text of 1 or more characters that tells of danger. */
    public List<Reply> replies(Person person, String text) {
        ChatThread thread = thread(person);
        Optional<CrisisMatch> crisis = rooms.understanding().crisis(text);
        if (crisis.isPresent()) {
            return List.of(rooms.crises().reply(crisis.get(), person.language(), person.country()));
        }
        Deed.Typed typed = new Deed.Typed(text);
        Incoming incoming = new Incoming(
                thread.chat().value(), thread.chat(), rooms.people().now(), null, typed);
        return typed.accept(new Answering(rooms, thread, incoming));
    }

    private ChatThread thread(Person person) {
        Map<String, String> facts = new HashMap<>();
        facts.put("language", person.language().value());
        told(facts, "phase", person.phase());
        told(facts, "country", person.country());
        told(facts, "place", person.place());
        // A chat of its own each time, so that no limit of a room counts one rehearsal to another.
        ChatId nobody = new ChatId("rehearsal", UUID.randomUUID().toString());
        ChatThread thread = ChatThread.fresh(nobody, rooms.people().today());
        thread.remember(facts);
        return thread;
    }

    private static void told(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** Nobody asked. */
    private static final class Uncounted extends AnswerCounts {

        Uncounted(JdbcClient jdbc, People people) {
            super(jdbc, people);
        }

        @Override
        void count(LanguageTag language, @Nullable String topic, Outcome outcome) {}
    }
}
