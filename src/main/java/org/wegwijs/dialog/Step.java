package org.wegwijs.dialog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a dialog. */
sealed interface Step {

    String id();

    /** Counted from 1, in the dialog's file. */
    int line();

    <T> T accept(Visitor<T> visitor);

    /** Says a text and goes on. */
    record Say(String id, int line, String text, Target to) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.say(this);
        }
    }

    /** Asks and waits. */
    record Ask(
            String id,
            int line,
            Kind kind,
            String text,
            List<Choice> choices,
            List<String> suggestions,
            double least,
            double most,
            @Nullable String remember,
            @Nullable Target skip,
            Target to)
            implements Step {

        /** What is asked for. */
        enum Kind {
            CHOICE,
            NUMBER,
            DATE,
            TEXT,
            LANGUAGE,
            COUNTRY,
            /** A municipality: chosen, typed, or around a shared location. */
            PLACE,
            /** Where the person is now, for one list; only that it was shared is remembered. */
            LOCATION
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.ask(this);
        }
    }

    /** One of the answers that a question offers. */
    record Choice(String id, int line, String text, Target to) {}

    /** Goes on by what is known. */
    record Branch(String id, int line, List<Condition> conditions, Target otherwise) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.branch(this);
        }
    }

    /** Shows an article, what there is about a topic, the list of topics, or services near the person, and goes on. */
    record Show(String id, int line, Kind kind, String what, Target to) implements Step {

        /** What is shown. */
        enum Kind {
            ARTICLE,
            TOPIC,
            TOPICS,
            /** Of these topics, with spaces between them; of all where there is none. */
            SERVICES
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.show(this);
        }
    }

    /** Remembers what follows from the answers, or has something done, and goes on. */
    record Effect(
            String id,
            int line,
            Map<String, String> set,
            @Nullable Action action,
            Target to) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.effect(this);
        }
    }

    /** Goes elsewhere. */
    record Go(String id, int line, Target to) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.go(this);
        }
    }

    /** One answer for each kind. */
    interface Visitor<T> {
        T say(Say say);

        T ask(Ask ask);

        T branch(Branch branch);

        T show(Show show);

        T effect(Effect effect);

        T go(Go go);
    }
}
