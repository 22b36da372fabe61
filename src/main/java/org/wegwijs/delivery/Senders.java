package org.wegwijs.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatId;

/**
 * The sender of every channel. They start after everything else, with what an earlier run of the program left behind,
 * and stop before anything else.
 */
@Component
class Senders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Senders.class);

    private final ObjectProvider<Channel> channels;
    private final Queue queue;
    private final NotedMessages noted;
    private final Paces paces;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<String, Sender> byChannel = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "delivery-timer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    Senders(
            ObjectProvider<Channel> channels,
            Queue queue,
            NotedMessages noted,
            Paces paces,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.queue = queue;
        this.noted = noted;
        this.paces = paces;
        this.events = events;
        this.transaction = transaction;
    }

    /** Something was queued for a chat. */
    void wake(ChatId chat) {
        Sender sender = byChannel.get(chat.channel());
        if (sender != null) {
            sender.wake(chat);
        }
    }

    void wakeNow(ChatId chat) {
        Sender sender = byChannel.get(chat.channel());
        if (sender != null) {
            sender.wakeNow(chat);
        }
    }

    @Override
    public void start() {
        channels.forEach(channel -> byChannel.put(
                channel.name(),
                new Sender(channel, queue, noted, paces.of(channel.name()), events, transaction, timer)));
        List<ChatId> left = queue.chats();
        left.forEach(this::wakeNow);
        if (!left.isEmpty()) {
            log.info("Replies of {} chats were left from before and are being sent.", left.size());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        byChannel.values().forEach(sender -> sender.stop(Duration.ofSeconds(10)));
        byChannel.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server, so that the health check and the browser chat are there first. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
