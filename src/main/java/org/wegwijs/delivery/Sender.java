package org.wegwijs.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.ChatMoved;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.RecipientBlocked;

/** Sends for one channel: chats in parallel, each chat in its order, one attempt at a time. */
final class Sender {

    /** Enough for 300 messages a second at a round trip of 100 ms. */
    private static final int THREADS = 32;

    /** The first pause after an attempt of unknown outcome; it doubles up to {@link #LONGEST_PAUSE}. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Rows of a chat read in one look. */
    private static final int AT_ONCE = 8;

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final Channel channel;
    private final Queue queue;
    private final NotedMessages noted;
    private final Pace pace;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService timer;
    private final ChannelState state;
    private final ExecutorService workers;
    private final Map<ChatId, Turn> turns = new ConcurrentHashMap<>();

    Sender(
            Channel channel,
            Queue queue,
            NotedMessages noted,
            Pace pace,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ScheduledExecutorService timer) {
        this.channel = channel;
        this.queue = queue;
        this.noted = noted;
        this.pace = pace;
        this.events = events;
        this.transaction = transaction;
        this.timer = timer;
        this.state = new ChannelState(channel.name());
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(
                THREADS, task -> new Thread(task, "send-" + channel.name() + "-" + number.incrementAndGet()));
    }

    /** A chat that is being worked on. {@code again} says that more was queued meanwhile. */
    private static final class Turn {
        private boolean again;
        private boolean held;
        /** Woken while the attempt that failed was still under way: its pause is left out. */
        private boolean hurried;

        private int failures;
        /** Nothing reaches the chat: what was read of its rows is void. */
        private boolean dropped;
    }

    /**
     * Something was queued for the chat. What it was is always read from the database: a look that began for an earlier
     * message may have sent it already, between its commit and this call. A chat that is held after a failure stays held.
     */
    void wake(ChatId chat) {
        turns.compute(chat, (key, turn) -> {
            if (turn == null) {
                Turn fresh = new Turn();
                submit(chat, fresh);
                return fresh;
            }
            turn.again = true;
            return turn;
        });
    }

    /** Ends the pause of a held chat. */
    void wakeNow(ChatId chat) {
        turns.compute(chat, (key, turn) -> {
            if (turn == null) {
                Turn fresh = new Turn();
                submit(chat, fresh);
                return fresh;
            }
            if (turn.held) {
                turn.held = false;
                submit(chat, turn);
            } else {
                turn.hurried = true;
            }
            return turn;
        });
    }

    void stop(Duration patience) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void submit(ChatId chat, Turn turn) {
        try {
            workers.execute(() -> sendAll(chat, turn));
        } catch (RejectedExecutionException e) {
            log.debug("{} is stopping; what waits is sent after the next start.", channel.name());
        }
    }

    private void sendAll(ChatId chat, Turn turn) {
        try {
            while (!workers.isShutdown()) {
                List<Waiting> waiting = queue.next(chat, AT_ONCE);
                for (Waiting one : waiting) {
                    Optional<Duration> pause = attempt(chat, one, turn);
                    if (pause.isPresent()) {
                        hold(chat, turn, pause.get());
                        return;
                    }
                    if (turn.dropped) {
                        turn.dropped = false;
                        break;
                    }
                }
                if (waiting.size() < AT_ONCE && ended(chat)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            // The database, most likely. The row is still there.
            log.warn(
                    "A message to {} could not be handled ({}); it is tried again.",
                    chat,
                    e.getClass().getSimpleName());
            hold(chat, turn, pauseAfter(++turn.failures));
        }
    }

    /** Whether nothing was queued since the last look. */
    private boolean ended(ChatId chat) {
        return turns.compute(chat, (key, turn) -> {
                    if (turn == null || !turn.again) {
                        return null;
                    }
                    turn.again = false;
                    return turn;
                })
                == null;
    }

    private void hold(ChatId chat, Turn turn, Duration pause) {
        turns.computeIfPresent(chat, (key, current) -> {
            if (current.hurried) {
                current.hurried = false;
                submit(chat, current);
            } else {
                current.held = true;
            }
            return current;
        });
        timer.schedule(() -> release(chat, turn), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void release(ChatId chat, Turn turn) {
        turns.computeIfPresent(chat, (key, current) -> {
            if (current == turn && current.held) {
                current.held = false;
                submit(chat, current);
            }
            return current;
        });
    }

    /** One attempt; a pause if the same message is to be tried again. */
    private Optional<Duration> attempt(ChatId chat, Waiting waiting, Turn turn) {
        return once(waiting).accept(new Outcome.Visitor<>() {
            @Override
            public Optional<Duration> sent(Outcome.Sent sent) {
                done(chat, waiting, waiting.newMessage(sent).filter(message -> channel.withdraws()));
                turn.failures = 0;
                state.took();
                return Optional.empty();
            }

            @Override
            public Optional<Duration> refused(Outcome.Refused refused) {
                state.took();
                turn.failures = 0;
                if (refused.reason().endsTheChat()) {
                    turn.dropped = true;
                    transaction.executeWithoutResult(status -> {
                        queue.removeAll(chat);
                        events.publishEvent(new RecipientBlocked(chat));
                    });
                } else {
                    log.warn("{} refused a message: {}. It is dropped.", channel.name(), refused.detail());
                    var unused = queue.remove(waiting.row());
                }
                return Optional.empty();
            }

            @Override
            public Optional<Duration> moved(Outcome.Moved moved) {
                state.took();
                turn.dropped = true;
                transaction.executeWithoutResult(status -> events.publishEvent(new ChatMoved(chat, moved.to())));
                return Optional.empty();
            }

            @Override
            public Optional<Duration> busy(Outcome.Busy busy) {
                state.failed(busy.detail());
                if (busy.limited()) {
                    pace.hold(busy.retryAfter());
                }
                turn.failures++;
                return Optional.of(busy.retryAfter());
            }

            @Override
            public Optional<Duration> away(Outcome.Away away) {
                return Optional.of(away.retryAfter());
            }

            @Override
            public Optional<Duration> unknown(Outcome.Unknown unknown) {
                state.failed(unknown.detail());
                return Optional.of(pauseAfter(++turn.failures));
            }
        });
    }

    private Outcome once(Waiting waiting) {
        pace.took();
        long begun = System.nanoTime();
        try {
            return waiting.attempt(channel);
        } finally {
            pace.answered(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** The row goes in the same transaction in which its message is noted. */
    private void done(ChatId chat, Waiting waiting, Optional<String> message) {
        if (message.isEmpty()) {
            var unused = queue.remove(waiting.row());
            return;
        }
        transaction.executeWithoutResult(status -> {
            // A row that is gone belonged to somebody who was forgotten meanwhile.
            if (queue.remove(waiting.row())) {
                noted.note(chat, message.get());
            }
        });
    }

    private static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
