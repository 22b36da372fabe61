package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Fetches updates and keeps them in the inbox before Telegram is told that they arrived. */
final class Poller implements LongPollingUpdateConsumer, Source {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    private final TelegramSettings settings;
    private final Tempo tempo;
    private final TelegramState state;
    private final Arrivals arrivals;
    private final StopSignal stop;
    private final OkHttpClient http;
    private final ScheduledExecutorService thread;
    private final TelegramBotsLongPollingApplication library;
    private @Nullable BotSession session;

    Poller(TelegramSettings settings, Tempo tempo, TelegramState state, Arrivals arrivals, StopSignal stop) {
        this.settings = settings;
        this.tempo = tempo;
        this.state = state;
        this.arrivals = arrivals;
        this.stop = stop;
        quietLibrary();
        PollWatch watch = new PollWatch(state, tempo, stop);
        this.http = Connections.forPolling(tempo.poll(), watch);
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread polling = new Thread(task, "telegram-poll");
            polling.setDaemon(true);
            return polling;
        });
        this.library = new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http, () -> thread, () -> watch);
    }

    /** Starts to poll, however often it has to be tried; returns when polling has begun or the program stops. */
    @Override
    public void start() {
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            try {
                session = library.registerBot(settings.token(), settings::url, this::next, this);
                return;
            } catch (TelegramApiException | RuntimeException e) {
                // The watch has said why. A bot that failed to register stays registered.
                unregister();
                stop.pause(tempo.pauseAfter(attempt));
            }
        }
    }

    /** Lets a batch in hand be kept. */
    @Override
    public void stop(Duration patience) {
        // First of all no further poll: it would tell Telegram that a batch not yet kept has arrived.
        thread.shutdown();
        stop.stop();
        http.dispatcher().cancelAll();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The last poll did not end in time; Telegram sends its updates again after the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unregister() {
        try {
            library.unregisterBot(settings.token());
        } catch (TelegramApiException e) {
            log.debug("There was nothing to unregister.");
        }
    }

    /** It writes a stack trace at every poll that fails; our line says it once. A level somebody has set stays. */
    private static void quietLibrary() {
        LoggingSystem logging = LoggingSystem.get(Poller.class.getClassLoader());
        LoggerConfiguration now = logging.getLoggerConfiguration(BotSession.class.getName());
        if (now == null || now.getConfiguredLevel() == null) {
            logging.setLogLevel(BotSession.class.getName(), LogLevel.OFF);
        }
    }

    /** After a failure a short one, so that the log soon says that it is over. */
    private Poll next(int last) {
        Duration open = state.standing() == TelegramState.Standing.UP ? tempo.poll() : Duration.ofSeconds(1);
        return new Poll(last, open, state::up, this::restart);
    }

    private void restart(int last) {
        BotSession current = session;
        if (current != null) {
            current.getLastReceivedUpdate().set(last);
        }
    }

    /**
     * Returns when the batch is in the inbox, however long the database is away: the library tells Telegram of it right
     * after. Never throws, which would end polling without a word.
     */
    @Override
    public void consume(List<Update> updates) {
        List<Received> batch = arrivals.read(updates);
        for (int attempt = 1; !batch.isEmpty() && !stop.isStopped(); attempt++) {
            batch = arrivals.keep(batch, attempt);
            if (!batch.isEmpty()) {
                stop.pause(tempo.pauseAfter(attempt));
            }
        }
    }

    @Override
    public void close() {
        // The library calls this when a registration failed, too; ours to end is the thread, in stop.
    }
}
