package org.wegwijs.telegram;

import java.time.Duration;
import java.util.function.Function;

/** What came of one call: "Telegram said no" apart from "the network failed". */
sealed interface Answer<T> {

    /** What {@code yes} makes of a result; of a failure, what {@code otherwise} makes of it. */
    <R> R fold(Function<T, R> yes, Failures<R> otherwise);

    record Yes<T>(T result) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> yes, Failures<R> otherwise) {
            return yes.apply(result);
        }
    }

    /**
     * Telegram understood and refused; nothing happened there.
     *
     * @param code 400 to 599
     * @param reason Telegram's sentence, without what it quotes of ours
     * @param retryAfter zero where Telegram names none
     */
    record No<T>(int code, String reason, Duration retryAfter) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> yes, Failures<R> otherwise) {
            return otherwise.no(this);
        }
    }

    /** The chat has another id now; nothing happened. */
    record Elsewhere<T>(long chat) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> yes, Failures<R> otherwise) {
            return otherwise.elsewhere(this);
        }
    }

    /** Telegram did it and said so in a form that cannot be read here. */
    record Unread<T>() implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> yes, Failures<R> otherwise) {
            return otherwise.unread();
        }
    }

    /** Nothing got to Telegram. */
    record NotReached<T>(String why) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> yes, Failures<R> otherwise) {
            return otherwise.notReached(why);
        }
    }

    /** The connection failed after the call was on its way: it may have been done. */
    record Lost<T>(String why) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> yes, Failures<R> otherwise) {
            return otherwise.lost(why);
        }
    }

    /** One answer for each kind of failure. */
    interface Failures<R> {
        R no(No<?> no);

        R elsewhere(Elsewhere<?> elsewhere);

        R unread();

        R notReached(String why);

        R lost(String why);
    }
}
