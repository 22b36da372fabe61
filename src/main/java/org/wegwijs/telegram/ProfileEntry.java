package org.wegwijs.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * One text of the profile. It is asked for first: Telegram allows few changes a day, and every start would be one.
 *
 * @param wanted whether what is shown is right already
 */
record ProfileEntry<T extends Serializable>(BotApiMethod<T> shown, Predicate<T> wanted, BotApiMethod<Boolean> change) {

    private static final Logger log = LoggerFactory.getLogger(ProfileEntry.class);

    /** Tries until it is right, Telegram refuses it for good, or the program stops. */
    void publish(BotApi api, Tempo tempo, StopSignal stop) {
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            Answer<T> now = api.call(shown);
            if (now instanceof Answer.Yes<T> yes && wanted.test(yes.result())) {
                return;
            }
            boolean away = now instanceof Answer.No<T> || now instanceof Answer.NotReached<T>;
            Answer<?> answer = away ? now : api.call(change);
            if (answer instanceof Answer.Yes<?>) {
                return;
            }
            if (answer instanceof Answer.No<?> no && no.code() == 400) {
                log.warn("Telegram does not take our {}: {}.", change.getMethod(), no.reason());
                return;
            }
            stop.pause(longer(tempo.pauseAfter(attempt), answer));
        }
    }

    private static Duration longer(Duration pause, Answer<?> answer) {
        return answer instanceof Answer.No<?> no && no.retryAfter().compareTo(pause) > 0 ? no.retryAfter() : pause;
    }
}
