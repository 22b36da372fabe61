package org.wegwijs.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Channel;

/** The senders to many, one for each channel, and the one thread that fills, looks after what was left behind, and ends. */
@Component
class BulkSenders implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BETWEEN_RECOVERIES = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(BulkSenders.class);

    private final ObjectProvider<Channel> channels;
    private final ObjectProvider<BulkLetters> letters;
    private final BulkQueue queue;
    private final BulkRows rows;
    private final Queue replies;
    private final NotedMessages noted;
    private final Paces paces;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DataSource database;
    private final DatabaseState state;
    private final List<BulkSender> senders = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private Thread keeper = new Thread(this::keep, "bulk-keeper");

    BulkSenders(
            ObjectProvider<Channel> channels,
            ObjectProvider<BulkLetters> letters,
            BulkQueue queue,
            BulkRows rows,
            Queue replies,
            NotedMessages noted,
            Paces paces,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            DataSource database,
            DatabaseState state) {
        this.channels = channels;
        this.letters = letters;
        this.queue = queue;
        this.rows = rows;
        this.replies = replies;
        this.noted = noted;
        this.paces = paces;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.database = database;
        this.state = state;
    }

    @Override
    public void start() {
        running = true;
        BulkLetters written = letters.getIfAvailable();
        if (written == null) {
            return;
        }
        try {
            queue.recover(isAlone());
        } catch (RuntimeException e) {
            log.warn("What an earlier run left of announcements is looked at again in a while ({}).", e.toString());
        }
        channels.forEach(channel -> senders.add(new BulkSender(
                new BulkAttempt.Tools(
                        channel,
                        rows,
                        replies,
                        paces.of(channel.name()),
                        new ChannelState(channel.name()),
                        state,
                        events,
                        transaction,
                        new BulkLedger(transaction, "bulk-ledger-" + channel.name()),
                        clock),
                queue,
                written)));
        senders.forEach(BulkSender::start);
        keeper = new Thread(this::keep, "bulk-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    /** Something new is to be sent, or goes on. */
    void wake() {
        LockSupport.unpark(keeper);
        senders.forEach(BulkSender::wake);
    }

    private void keep() {
        long recovered = System.nanoTime();
        BulkLetters written = letters.getObject();
        while (running) {
            boolean filling = false;
            try {
                filling = queue.fill(written);
                queue.end();
                if (System.nanoTime() - recovered > BETWEEN_RECOVERIES.toNanos()) {
                    queue.recover(false);
                    recovered = System.nanoTime();
                }
                if (!state.isWorking()) {
                    transaction.executeWithoutResult(status -> noted.tryWriting());
                    state.works();
                }
            } catch (RuntimeException e) {
                state.fails();
                log.debug("Announcements have to wait for the database.", e);
            }
            if (!filling && running) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** A file of H2 refuses a second process, so nobody else has anything in hand. */
    private boolean isAlone() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL().matches("jdbc:h2:(file|mem):.*");
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(keeper);
        senders.forEach(sender -> sender.stop(Duration.ofSeconds(4)));
        senders.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
