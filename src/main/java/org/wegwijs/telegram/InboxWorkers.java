package org.wegwijs.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.telegram.Inbox.Ticket;

/** Answers the rows of the inbox: the rows of a chat one after the other, chats side by side. */
final class InboxWorkers {

    /** Below the ten connections of the pool, so that the web always gets one. */
    static final int THREADS = 8;

    private static final Logger log = LoggerFactory.getLogger(InboxWorkers.class);

    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Reception reception;
    private final Tempo tempo;
    private final Map<String, Line> lines = new HashMap<>();
    private final ScheduledThreadPoolExecutor pool;

    InboxWorkers(Inbox inbox, TransactionTemplate transactions, Reception reception, Tempo tempo) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.reception = reception;
        this.tempo = tempo;
        this.pool = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "telegram-worker");
            thread.setDaemon(true);
            return thread;
        });
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** The waiting updates of one chat, the first of them in work, and how often in a row that has failed. */
    private static final class Line {
        private final Queue<Integer> updates = new ArrayDeque<>();
        private int failures;
        private int outages;
    }

    /** Rows that are in the database; each once. */
    void add(List<Ticket> tickets) {
        synchronized (lines) {
            for (Ticket ticket : tickets) {
                Line line = lines.computeIfAbsent(ticket.chat(), chat -> new Line());
                line.updates.add(ticket.update());
                if (line.updates.size() == 1) {
                    next(ticket.chat(), Duration.ZERO);
                }
            }
        }
    }

    /** Lets the rows in work come to their end, takes no new ones, and waits for that no longer than this. */
    void stop(Duration patience) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn(
                        "Some messages were still being answered at the stop; they are answered after the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(String chat, Duration pause) {
        if (!pool.isShutdown()) {
            var unused = pool.schedule(() -> work(chat), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void work(String chat) {
        Line line;
        int update;
        synchronized (lines) {
            line = lines.get(chat);
            Integer first = line == null ? null : line.updates.peek();
            if (line == null || first == null || pool.isShutdown()) {
                return;
            }
            update = first;
        }
        try {
            transactions.executeWithoutResult(status -> answer(update));
        } catch (RuntimeException | Error e) {
            Duration pause = failed(line, update, e);
            if (!pause.isNegative()) {
                next(chat, pause);
                return;
            }
        }
        done(chat, line);
    }

    private void answer(int update) {
        inbox.hold(update).ifPresent(received -> {
            reception.receive(received);
            inbox.delete(update);
        });
    }

    /** How long to wait before the next attempt; negative when there is to be none. */
    private Duration failed(Line line, int update, Throwable failure) {
        if (!inbox.isAnswering()) {
            line.outages++;
            return tempo.pauseAfter(line.outages);
        }
        line.outages = 0;
        line.failures++;
        if (line.failures <= tempo.rowPauses().size()) {
            return tempo.rowPauses().get(line.failures - 1);
        }
        if (!setAside(update)) {
            return tempo.longestPause();
        }
        log.error(
                "Update {} could not be answered and was set aside: {}.",
                update,
                failure.getClass().getName());
        return Duration.ofMillis(-1);
    }

    /** Deletes the row with an apology to the person, or without where even that fails; false if nothing works. */
    private boolean setAside(int update) {
        try {
            transactions.executeWithoutResult(status -> {
                inbox.hold(update).ifPresent(reception::apologise);
                inbox.delete(update);
            });
            return true;
        } catch (RuntimeException | Error e) {
            log.warn("Not even an apology could be sent for update {}.", update);
        }
        try {
            transactions.executeWithoutResult(status -> inbox.delete(update));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void done(String chat, Line line) {
        synchronized (lines) {
            line.failures = 0;
            line.outages = 0;
            line.updates.poll();
            if (line.updates.isEmpty()) {
                lines.remove(chat);
            } else {
                next(chat, Duration.ZERO);
            }
        }
    }
}
