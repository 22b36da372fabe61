package org.wegwijs.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be sent to many, page by page and claim by claim, each in a transaction of its own. */
@Component
final class BulkQueue {

    /** Longer than any attempt can take: a channel gives up after 40 seconds. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(BulkQueue.class);

    private final Bulks bulks;
    private final BulkRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkQueue(
            Bulks bulks,
            BulkRows rows,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.bulks = bulks;
        this.rows = rows;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Bulks.Row> sending() {
        return bulks.unfinished().stream()
                .filter(bulk -> bulk.state() == BulkState.SENDING)
                .toList();
    }

    List<Claimed> claim(UUID bulk, String channel, int most) {
        return in(() -> rows.claim(bulk, channel, most));
    }

    /**
     * What other processes left behind.
     *
     * @param alone whether no other process can be at work, so that nothing is still in anybody's hands
     */
    void recover(boolean alone) {
        var before = alone ? clock.instant().plusSeconds(1) : clock.instant().minus(LEASE);
        for (Bulks.Row bulk : bulks.unfinished()) {
            if (bulk.state() == BulkState.CANCELLED) {
                // What was under way at that moment and was not taken.
                bulks.leaveWaiting(bulk.id(), "cancelled");
            }
            int recovered = in(() -> rows.recover(bulk.id(), bulk.kind().isRepeatable(), before));
            if (recovered > 0) {
                log.info("{} recipients were in the hands of a process that ended; none is sent to twice.", recovered);
            }
        }
    }

    /** Writes down the next recipients of everything that is being filled; false where there is nothing to fill. */
    boolean fill(BulkLetters letters) {
        boolean filling = false;
        for (Bulks.Row bulk : bulks.unfinished()) {
            if (bulk.state() == BulkState.FILLING) {
                filling = true;
                fill(bulk, letters);
            }
        }
        return filling;
    }

    private void fill(Bulks.Row bulk, BulkLetters letters) {
        BulkLetters.Page page = letters.page(bulk.id(), bulk.filledTo());
        try {
            transaction.executeWithoutResult(status -> {
                if (!bulks.filled(bulk.id(), bulk.filledTo(), page.last() ? Bulks.FILLED : page.upTo())) {
                    return;
                }
                rows.add(bulk.id(), page.addresses());
                if (page.last()) {
                    var unused = bulks.move(bulk.id(), BulkState.FILLING, BulkState.SENDING);
                }
            });
        } catch (DataIntegrityViolationException e) {
            // Somebody was shown it in this moment and has a row by now; the page is read again.
            log.debug("A page of recipients is read again.");
        }
    }

    /** Ends what nobody waits for any more. */
    void end() {
        for (Bulks.Row bulk : sending()) {
            if (!rows.hasOpen(bulk.id())) {
                transaction.executeWithoutResult(status -> {
                    if (bulks.move(bulk.id(), BulkState.SENDING, BulkState.DONE)) {
                        events.publishEvent(new BulkEnded(bulk.id()));
                    }
                });
            }
        }
    }

    private <T> T in(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        return Objects.requireNonNull(result);
    }
}
