package org.wegwijs.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what many attempts need written, several of them in one transaction: a commit for each alone is most of the
 * cost of an announcement. Whoever asks goes on only once its own line is committed.
 */
final class BulkLedger {

    private static final int AT_ONCE = 64;

    private final TransactionTemplate transaction;
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean stopped;

    /** Something to be written, and whoever waits for it. */
    private record Line(Supplier<Boolean> work, CompletableFuture<Boolean> written) {}

    BulkLedger(TransactionTemplate transaction, String name) {
        this.transaction = transaction;
        this.writer = new Thread(this::run, name);
        writer.setDaemon(true);
    }

    void start() {
        writer.start();
    }

    /** After everybody who writes. Never interrupts: that would close the file of the database under everybody. */
    void stop() {
        stopped = true;
    }

    /**
     * Returns what {@code work} returns, once that is committed.
     *
     * @throws RuntimeException what went wrong with this line, which is then not written
     */
    boolean write(Supplier<Boolean> work) {
        if (stopped) {
            return alone(work);
        }
        Line line = new Line(work, new CompletableFuture<>());
        lines.add(line);
        if (stopped && lines.remove(line)) {
            return alone(work);
        }
        try {
            return line.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run() {
        List<Line> together = new ArrayList<>();
        try {
            while (!stopped) {
                Line first = lines.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    together.add(first);
                    lines.drainTo(together, AT_ONCE - 1);
                    commit(together);
                    together.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.drainTo(together);
        together.forEach(this::commitAlone);
    }

    private void commit(List<Line> together) {
        List<Boolean> results = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                for (Line line : together) {
                    results.add(line.work().get());
                }
            });
        } catch (RuntimeException e) {
            // One of them spoils it for all; alone, each succeeds or fails by itself.
            together.forEach(this::commitAlone);
            return;
        }
        for (int i = 0; i < together.size(); i++) {
            together.get(i).written().complete(results.get(i));
        }
    }

    private void commitAlone(Line line) {
        try {
            line.written().complete(alone(line.work()));
        } catch (RuntimeException e) {
            line.written().completeExceptionally(e);
        }
    }

    private boolean alone(Supplier<Boolean> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
