package org.wegwijs.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to many through one channel: claims some, asks what each is to get, and makes the attempts at the channel's pace. One
 * thread paces, several wait for answers.
 */
final class BulkSender {

    /** Enough for 30 a second at a round trip of half a second, and for a few that stall. */
    private static final int THREADS = 24;

    /** A longer wait makes what was decided about a person old; it is decided again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(BulkSender.class);

    private final BulkAttempt.Tools tools;
    private final BulkQueue queue;
    private final BulkLetters letters;
    private final ExecutorService workers;
    private final Semaphore free = new Semaphore(THREADS);
    private final Thread pacer;
    private volatile boolean stopped;

    BulkSender(BulkAttempt.Tools tools, BulkQueue queue, BulkLetters letters) {
        this.tools = tools;
        this.queue = queue;
        this.letters = letters;
        AtomicInteger number = new AtomicInteger();
        String channel = tools.channel().name();
        this.workers = Executors.newFixedThreadPool(
                THREADS, task -> new Thread(task, "bulk-" + channel + "-" + number.incrementAndGet()));
        this.pacer = new Thread(this::run, "bulk-" + channel);
        pacer.setDaemon(true);
    }

    void start() {
        tools.ledger().start();
        pacer.start();
    }

    /** Something may be there to be sent. */
    void wake() {
        LockSupport.unpark(pacer);
    }

    /** Attempts under way are ended; nothing new begins. */
    void stop(Duration patience) {
        stopped = true;
        wake();
        try {
            pacer.join(patience.toMillis());
            workers.shutdown();
            if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
            tools.ledger().stop();
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            int begun = 0;
            try {
                for (Bulks.Row bulk : queue.sending()) {
                    begun += round(bulk);
                }
            } catch (RuntimeException e) {
                tools.database().fails();
                log.debug("Announcements could not be read; they are tried again.", e);
            }
            if (begun == 0 && !stopped) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** How many were claimed. */
    private int round(Bulks.Row bulk) {
        List<Claimed> claimed =
                queue.claim(bulk.id(), tools.channel().name(), tools.pace().batch());
        if (claimed.isEmpty()) {
            return 0;
        }
        int begun = 0;
        try {
            List<Decision> decisions = letters.decide(
                    bulk.id(), claimed.stream().map(Claimed::chat).toList());
            while (begun < claimed.size() && !stopped && carryOut(bulk, claimed.get(begun), decisions.get(begun))) {
                begun++;
            }
        } finally {
            if (begun < claimed.size()) {
                giveBack(claimed.subList(begun, claimed.size()));
            }
        }
        return claimed.size();
    }

    /** False where it has to wait, and everybody after it. */
    private boolean carryOut(Bulks.Row bulk, Claimed claimed, Decision decision) {
        if (decision instanceof Decision.Leave leave) {
            tools.rows().leave(claimed, leave.reason());
        } else if (decision instanceof Decision.Wait wait) {
            tools.rows().again(claimed, wait.until());
        } else if (decision instanceof Decision.Send send) {
            return begin(bulk.kind(), claimed, send);
        }
        return true;
    }

    private void giveBack(List<Claimed> claimed) {
        claimed.forEach(one -> tools.rows().giveBack(one));
    }

    /** Waits for the pace and for a free thread; false where that takes too long. */
    private boolean begin(BulkKind kind, Claimed claimed, Decision.Send send) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!stopped) {
            Optional<Duration> wait = tools.pace().take();
            if (wait.isEmpty()) {
                boolean submitted = submit(kind, claimed, send);
                if (!submitted) {
                    tools.pace().unused();
                }
                return submitted;
            }
            if (System.nanoTime() + wait.get().toNanos() > end) {
                LockSupport.parkNanos(Math.min(wait.get().toNanos(), LOOK.toNanos()));
                return false;
            }
            LockSupport.parkNanos(wait.get().toNanos());
        }
        return false;
    }

    private boolean submit(BulkKind kind, Claimed claimed, Decision.Send send) {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                workers.execute(() -> {
                    try {
                        new BulkAttempt(tools, kind, claimed).make(send);
                    } catch (RuntimeException e) {
                        // Not begun, as far as the database says: it waits again once the claim is old.
                        log.warn(
                                "An announcement could not be begun ({}).",
                                e.getClass().getSimpleName());
                    } finally {
                        free.release();
                    }
                });
                return true;
            } catch (RejectedExecutionException e) {
                free.release();
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
