package org.wegwijs.telegram;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Tells Telegram at once that a press has come, or the button keeps turning until the reply. Best effort: after an outage
 * every query is too old, and the reply itself comes by another way.
 */
final class CallbackAnswers {

    private static final int THREADS = 2;
    /** When presses come faster than they are answered, the oldest has waited longest and matters least. */
    private static final int WAITING = 500;

    private final BotApi api;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> {
                Thread thread = new Thread(task, "telegram-callbacks");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardOldestPolicy());

    CallbackAnswers(BotApi api) {
        this.api = api;
        executor.allowCoreThreadTimeOut(true);
    }

    void answer(List<Update> updates) {
        for (Update update : updates) {
            if (update.hasCallbackQuery() && update.getCallbackQuery().getId() != null) {
                String id = update.getCallbackQuery().getId();
                executor.execute(() -> api.call(new AnswerCallbackQuery(id)));
            }
        }
    }

    void stop() {
        executor.shutdown();
    }
}
