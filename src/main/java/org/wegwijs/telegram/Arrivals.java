package org.wegwijs.telegram;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** What becomes of updates whichever way they come: read, kept in the inbox, and only then said to have arrived. */
final class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final Inbox inbox;
    private final Consumer<List<Received>> kept;
    private final Clock clock;
    private final int triesOfOne;
    private volatile @Nullable UpdateReader reader;
    private volatile @Nullable CallbackAnswers callbacks;

    /**
     * {@code kept} is told of what is new in the inbox, in its order.
     *
     * @param triesOfOne how often an update is tried that the database refuses while it takes others
     */
    Arrivals(Inbox inbox, Consumer<List<Received>> kept, Clock clock, int triesOfOne) {
        this.inbox = inbox;
        this.kept = kept;
        this.clock = clock;
        this.triesOfOne = triesOfOne;
    }

    /** From now on it is known who we are, so updates can be read. */
    void open(BotIdentity self, CallbackAnswers answers) {
        callbacks = answers;
        reader = new UpdateReader(self, clock);
    }

    boolean isOpen() {
        return reader != null;
    }

    /** What of these concerns us; presses are acknowledged. Never throws. */
    List<Received> read(List<Update> updates) {
        List<Received> batch = new ArrayList<>();
        for (Update update : updates) {
            try {
                Optional.ofNullable(reader).flatMap(r -> r.read(update)).ifPresent(batch::add);
            } catch (RuntimeException e) {
                log.warn(
                        "Update {} could not be read and was skipped: {}.",
                        update.getUpdateId(),
                        e.getClass().getName());
            }
        }
        Optional.ofNullable(callbacks).ifPresent(c -> c.answer(updates));
        return Neighbours.dated(batch, updates);
    }

    /**
     * Keeps all of them.
     *
     * @param attempt counted from 1
     * @return what could not be kept and has to be tried again
     */
    List<Received> keep(List<Received> batch, int attempt) {
        if (batch.isEmpty()) {
            return batch;
        }
        try {
            add(batch);
            return List.of();
        } catch (RuntimeException e) {
            return inbox.isAnswering() && attempt >= triesOfOne ? withoutRefused(batch) : batch;
        }
    }

    private void add(List<Received> batch) {
        Set<Integer> fresh = inbox.add(batch).stream().map(Inbox.Ticket::update).collect(Collectors.toSet());
        kept.accept(batch.stream()
                .filter(received -> fresh.remove(received.update()))
                .toList());
    }

    /** Keeps each by itself, so that one that the database refuses does not hold up the others; returns what is left to keep. */
    private List<Received> withoutRefused(List<Received> batch) {
        List<Received> left = new ArrayList<>();
        for (Received received : batch) {
            try {
                add(List.of(received));
            } catch (RuntimeException e) {
                if (inbox.isAnswering()) {
                    log.error(
                            "Update {} is refused by the database and was set aside: {}.",
                            received.update(),
                            e.getClass().getName());
                } else {
                    left.add(received);
                }
            }
        }
        return left;
    }
}
