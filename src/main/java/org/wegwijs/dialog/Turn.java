package org.wegwijs.dialog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;

/**
 * What comes of one step: what to say, and where the chat is then. Nothing has happened yet.
 *
 * @param items what to say, in order
 * @param position the question that waits; null at the end of a dialog
 * @param remembered facts of {@link Known#FACTS} that changed
 * @param actions what is to be done
 * @param understood whether the input fitted; if not, {@code items} is empty and {@code position} what it was
 */
public record Turn(
        List<Item> items,
        @Nullable Position position,
        Map<String, String> remembered,
        List<Action> actions,
        boolean understood) {

    static Turn misfit(Position position) {
        return new Turn(List.of(), position, Map.of(), List.of(), false);
    }

    /** A piece of what is said. */
    public sealed interface Item {

        <T> T accept(Visitor<T> visitor);

        /** A text in a language, with buttons. */
        record Said(String language, String text, List<Button> buttons, List<Button> ways) implements Item {
            @Override
            public <T> T accept(Visitor<T> visitor) {
                return visitor.said(this);
            }
        }

        /** One article. */
        record Article(String id) implements Item {
            @Override
            public <T> T accept(Visitor<T> visitor) {
                return visitor.article(this);
            }
        }

        /** What there is about a topic. */
        record Topic(String id) implements Item {
            @Override
            public <T> T accept(Visitor<T> visitor) {
                return visitor.topic(this);
            }
        }

        /** The list of all topics. */
        record Topics() implements Item {
            @Override
            public <T> T accept(Visitor<T> visitor) {
                return visitor.topics(this);
            }
        }

        /** Services near the person, about any of these topics; about anything where there is none. */
        record Services(Set<String> topics) implements Item {
            @Override
            public <T> T accept(Visitor<T> visitor) {
                return visitor.services(this);
            }
        }

        /** One answer for each form. */
        interface Visitor<T> {
            T said(Said said);

            T article(Article article);

            T topic(Topic topic);

            T topics(Topics topics);

            T services(Services services);
        }
    }
}
