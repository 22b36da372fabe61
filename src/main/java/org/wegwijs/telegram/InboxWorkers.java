package org.wegwijs.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.conversation.Pile;

/**
 * Answers the rows of the inbox: those of a chat one after the other, or together where many wait, chats side by side. After a
 * downtime those that tell of danger go before all others.
 */
final class InboxWorkers {

    /** Below the connections of the pool, so that the web always gets one. */
    static final int THREADS = 8;

    /** Late messages may keep coming for so many times the usual wait before the first of them is answered all the same. */
    private static final int LONGEST_SETTLING = 30;

    private static final Logger log = LoggerFactory.getLogger(InboxWorkers.class);

    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Reception reception;
    private final Tempo tempo;
    private final Duration staleAfter;
    private final Clock clock;
    private final Map<String, Line> lines = new HashMap<>();
    private final ScheduledThreadPoolExecutor pool;
    private Instant unsettledSince = Instant.MIN;
    private Instant settledAt = Instant.MIN;

    InboxWorkers(
            Inbox inbox,
            TransactionTemplate transactions,
            Reception reception,
            Tempo tempo,
            Duration staleAfter,
            Clock clock) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.reception = reception;
        this.tempo = tempo;
        this.staleAfter = staleAfter;
        this.clock = clock;
        this.pool = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "telegram-worker");
            thread.setDaemon(true);
            return thread;
        });
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.setRemoveOnCancelPolicy(true);
    }

    /** Rows that are in the database; each once. */
    void add(List<Received> fresh) {
        Instant oldest = clock.instant().minus(staleAfter);
        Set<Integer> late = fresh.stream()
                .filter(received -> received.belongsToConversation() && received.sentAt() < oldest.getEpochSecond())
                .map(Received::update)
                .collect(Collectors.toSet());
        Set<Integer> urgent = fresh.stream()
                .filter(received -> late.contains(received.update()) && isUrgent(received))
                .map(Received::update)
                .collect(Collectors.toSet());
        synchronized (lines) {
            if (!late.isEmpty()) {
                unsettle();
            }
            for (Received received : fresh) {
                Line line = lines.computeIfAbsent(received.chat(), chat -> new Line());
                Row row = Row.of(received, late.contains(received.update()));
                line.add(row, urgent.contains(received.update()));
                plan(received.chat(), line, Duration.ZERO);
            }
        }
    }

    private boolean isUrgent(Received received) {
        try {
            return reception.isUrgent(received);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Late ones wait until no more of them come, but not for ever. */
    private void unsettle() {
        Instant now = clock.instant();
        if (now.isAfter(settledAt)) {
            unsettledSince = now;
        }
        Instant last = unsettledSince.plus(tempo.settling().multipliedBy(LONGEST_SETTLING));
        Instant wanted = now.plus(tempo.settling());
        settledAt = wanted.isBefore(last) ? wanted : last;
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

    /** Makes sure that the line has its turn, after this pause at the earliest where something failed. */
    private void plan(String chat, Line line, Duration pause) {
        if (line.working || pool.isShutdown()) {
            return;
        }
        boolean sooner = line.turn != null && line.settling && !line.canWait();
        if (line.turn != null && (!sooner || !line.turn.cancel(false))) {
            return;
        }
        line.settling = line.canWait();
        Duration settling = line.settling ? Duration.between(clock.instant(), settledAt) : Duration.ZERO;
        long millis = Math.max(Math.max(pause.toMillis(), settling.toMillis()), 0);
        line.turn = pool.schedule(() -> work(chat), millis, TimeUnit.MILLISECONDS);
    }

    private void work(String chat) {
        Line line;
        Line.Run run;
        synchronized (lines) {
            line = lines.get(chat);
            if (line == null || line.isEmpty() || pool.isShutdown()) {
                return;
            }
            line.turn = null;
            if (line.canWait() && clock.instant().isBefore(settledAt)) {
                plan(chat, line, Duration.ZERO);
                return;
            }
            line.working = true;
            run = line.next();
        }
        Duration pause = Duration.ZERO;
        try {
            List<Row> left = answer(run);
            synchronized (lines) {
                line.failures = 0;
                line.outages = 0;
                line.back(left);
            }
        } catch (RuntimeException | Error e) {
            pause = failed(line, run, e);
        }
        synchronized (lines) {
            line.working = false;
            if (line.isEmpty()) {
                lines.remove(chat);
            } else {
                plan(chat, line, pause);
            }
        }
    }

    /** Answers what belongs together, or its beginning; returns the rows that are left. */
    private List<Row> answer(Line.Run run) {
        List<Row> left =
                transactions.execute(status -> run.why() == null ? answerOne(run) : answerMany(run, run.why()));
        return left == null ? List.of() : left;
    }

    private List<Row> answerOne(Line.Run run) {
        int update = run.first().update();
        inbox.hold(update).ifPresent(received -> {
            reception.receive(received);
            inbox.delete(update);
        });
        return List.of();
    }

    private List<Row> answerMany(Line.Run run, Pile why) {
        List<Received> held = inbox.hold(run.updates());
        if (held.isEmpty()) {
            return List.of();
        }
        List<Received> together = why == Pile.BURST ? beforeDanger(held) : held;
        if (why == Pile.BURST && together.size() <= Line.SINGLE) {
            together = held.subList(0, 1);
            reception.receive(together.get(0));
        } else {
            reception.receiveTogether(together, why);
        }
        inbox.delete(together.stream().map(Received::update).toList());
        Set<Integer> left = held.subList(together.size(), held.size()).stream()
                .map(Received::update)
                .collect(Collectors.toSet());
        return run.rows().stream().filter(row -> left.contains(row.update())).toList();
    }

    private List<Received> beforeDanger(List<Received> held) {
        int end = 0;
        while (end < held.size() && !isUrgent(held.get(end))) {
            end++;
        }
        return held.subList(0, end);
    }

    /** Puts back what is to be tried again, and says after which pause. */
    private Duration failed(Line line, Line.Run run, Throwable failure) {
        boolean answering = inbox.isAnswering();
        boolean together = run.rows().size() > 1;
        boolean over = false;
        if (answering && !together && line.failures >= tempo.rowPauses().size()) {
            over = setAside(run.first().update(), failure);
        }
        synchronized (lines) {
            line.outages = answering ? 0 : line.outages + 1;
            line.failures = answering && !together && !over ? line.failures + 1 : 0;
            if (over) {
                return Duration.ZERO;
            }
            line.failed(run, answering);
            if (!answering) {
                return tempo.pauseAfter(line.outages);
            }
            return line.failures <= tempo.rowPauses().size()
                    ? tempo.rowPauses().get(Math.max(line.failures - 1, 0))
                    : tempo.longestPause();
        }
    }

    /** Deletes the row with an apology to the person, or without where even that fails; false if nothing works. */
    private boolean setAside(int update, Throwable failure) {
        boolean done = isDone(update, () -> inbox.hold(update).ifPresent(reception::apologise))
                || isDone(update, () -> log.warn("Not even an apology could be sent for update {}.", update));
        if (done) {
            log.error(
                    "Update {} could not be answered and was set aside: {}.",
                    update,
                    failure.getClass().getName());
        }
        return done;
    }

    private boolean isDone(int update, Runnable before) {
        try {
            transactions.executeWithoutResult(status -> {
                before.run();
                inbox.delete(update);
            });
            return true;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }
}
