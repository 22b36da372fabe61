package org.wegwijs.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.ChatMoved;
import org.wegwijs.chat.RecipientBlocked;
import org.wegwijs.chat.Reply;

/** The way out for every reply: kept before it is sent, and kept until the channel has taken it. */
@Component
public class Deliveries {

    private final Queue queue;
    private final NotedMessages noted;
    private final BulkList announced;
    private final Senders senders;
    private final ApplicationEventPublisher events;
    private final Map<String, Channel> channels;

    Deliveries(
            Queue queue,
            NotedMessages noted,
            BulkList announced,
            Senders senders,
            ApplicationEventPublisher events,
            List<Channel> channels) {
        this.queue = queue;
        this.noted = noted;
        this.announced = announced;
        this.senders = senders;
        this.events = events;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    /** Queues replies in the caller's transaction; they leave after its commit, in their order. */
    @Transactional
    public void queue(ChatId chat, List<Reply> replies) {
        queue(chat, replies, false);
    }

    /** As {@link #queue}, but what comes of it is not noted: for the last words to somebody who is forgotten. */
    @Transactional
    public void queueTraceFree(ChatId chat, List<Reply> replies) {
        queue(chat, replies, true);
    }

    private void queue(ChatId chat, List<Reply> replies, boolean traceFree) {
        Channel channel = channels.get(chat.channel());
        for (Reply reply : replies) {
            List<Reply> parts = channel == null ? List.of(reply) : channel.split(reply);
            parts.forEach(part -> queue.add(chat, part, traceFree));
        }
        sendAfterCommit(chat);
    }

    /** Notes a message of the person's, so that {@link #withdrawAll} can delete it; where the channel can. */
    @Transactional
    public void note(ChatId chat, String message) {
        if (withdraws(chat)) {
            noted.note(chat, message);
        }
    }

    /** Deletes the messages of the last 48 hours at the channel, of both sides, as far as it lets us. */
    @Transactional
    public void withdrawAll(ChatId chat) {
        if (!withdraws(chat)) {
            return;
        }
        List<String> messages = noted.takeAll(chat);
        if (messages.isEmpty()) {
            return;
        }
        for (int from = 0; from < messages.size(); from += Channel.MOST_WITHDRAWN) {
            int to = Math.min(messages.size(), from + Channel.MOST_WITHDRAWN);
            queue.addWithdrawal(chat, List.copyOf(messages.subList(from, to)));
        }
        sendAfterCommit(chat);
    }

    private boolean withdraws(ChatId chat) {
        Channel channel = channels.get(chat.channel());
        return channel != null && channel.withdraws();
    }

    private void sendAfterCommit(ChatId chat) {
        AfterCommit.run(() -> senders.wake(chat));
    }

    /** The chat can be reached again, or sooner than expected: what waits for it is tried now. */
    @Transactional
    public void wake(ChatId chat) {
        announced.back(chat);
        AfterCommit.run(() -> senders.wakeNow(chat));
    }

    /** Nothing reaches this chat any more: what waits for it is dropped, and every room is told. */
    @Transactional
    public void unreachable(ChatId chat) {
        queue.removeAll(chat);
        events.publishEvent(new RecipientBlocked(chat));
    }

    @EventListener
    void forget(RecipientBlocked event) {
        noted.drop(event.chat());
    }

    /** What waits goes to where the chat is now. What was sent before stays where it was. */
    @EventListener
    void move(ChatMoved event) {
        queue.move(event.from(), event.to());
        noted.drop(event.from());
        AfterCommit.run(() -> senders.wake(event.to()));
    }

    /**
     * What waits is dropped; the messages that the channel still deletes go, and nothing stays noted. First of all: the rows of
     * sendings to many name messages only until they forget the chat, too.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(ChatForgotten event) {
        queue.removeAll(event.chat());
        withdrawAll(event.chat());
    }
}
