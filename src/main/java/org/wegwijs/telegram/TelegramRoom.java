package org.wegwijs.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** Starts and stops what this room does by itself, all of it off the start-up path: a start without network works. */
final class TelegramRoom implements SmartLifecycle {

    /** For a batch in hand and the rows in work, each. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final BotApi api;
    private final TelegramState state;
    private final Tempo tempo;
    private final StopSignal stop;
    private final Inbox inbox;
    private final InboxWorkers workers;
    private final Arrivals arrivals;
    private final Source source;
    private final @Nullable Webhook webhook;
    private final BotProfile profile;
    private final CallbackAnswers callbacks;
    private volatile boolean running;

    private TelegramRoom(
            BotApi api,
            TelegramState state,
            Tempo tempo,
            StopSignal stop,
            Inbox inbox,
            InboxWorkers workers,
            Arrivals arrivals,
            Source source,
            @Nullable Webhook webhook,
            BotProfile profile) {
        this.api = api;
        this.state = state;
        this.tempo = tempo;
        this.stop = stop;
        this.inbox = inbox;
        this.workers = workers;
        this.arrivals = arrivals;
        this.source = source;
        this.webhook = webhook;
        this.profile = profile;
        this.callbacks = new CallbackAnswers(api);
    }

    /** The whole room at one bot and one database. */
    static TelegramRoom of(
            TelegramSettings settings,
            Tempo tempo,
            TelegramState state,
            BotApi api,
            Reception reception,
            BotProfile profile,
            Inbox inbox,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        StopSignal stop = new StopSignal();
        TransactionTemplate transactions = new TransactionTemplate(transactionManager);
        InboxWorkers workers = new InboxWorkers(inbox, transactions, reception, tempo, settings.staleAfter(), clock);
        Arrivals arrivals =
                new Arrivals(inbox, workers::add, clock, tempo.rowPauses().size() + 1);
        WebhookSettings address = settings.webhook();
        Source source = address == null
                ? new Poller(settings, tempo, state, arrivals, stop)
                : new WebhookAddress(address, api, state, tempo, stop);
        Webhook webhook = address == null ? null : new Webhook(address, arrivals, stop);
        return new TelegramRoom(api, state, tempo, stop, inbox, workers, arrivals, source, webhook, profile);
    }

    /** Where Telegram can deliver; nothing where we fetch. */
    RouterFunction<ServerResponse> route() {
        return webhook == null ? request -> Optional.empty() : webhook.route();
    }

    /** False while the database takes nothing, so that messages have to wait. */
    boolean isTakingMessages() {
        return inbox.wasAnswering();
    }

    @Override
    public void start() {
        running = true;
        run("telegram-start", this::begin);
    }

    @Override
    public void stop() {
        if (running) {
            source.stop(PATIENCE);
            callbacks.stop();
            workers.stop(PATIENCE);
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin() {
        resume();
        BotIdentity self = identity();
        if (!stop.isStopped()) {
            run("telegram-profile", () -> profile.entries().forEach(entry -> entry.publish(api, tempo, stop)));
            arrivals.open(self, callbacks);
            source.start();
        }
    }

    /** What an earlier run of the program kept and did not answer. */
    private void resume() {
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            try {
                workers.add(inbox.backlog());
                return;
            } catch (RuntimeException e) {
                var unused = inbox.isAnswering();
                stop.pause(tempo.pauseAfter(attempt));
            }
        }
    }

    private BotIdentity identity() {
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            Answer<User> answer = api.call(new GetMe());
            if (answer instanceof Answer.Yes<User> yes) {
                state.up();
                return new BotIdentity(
                        yes.result().getId(), String.valueOf(yes.result().getUserName()));
            }
            state.failed(answer);
            stop.pause(tempo.pauseAfter(attempt));
        }
        return new BotIdentity(0, "");
    }

    private static void run(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
