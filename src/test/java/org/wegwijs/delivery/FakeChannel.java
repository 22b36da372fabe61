package org.wegwijs.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;

/** A channel whose outcomes are scripted per chat and which keeps every attempt. */
final class FakeChannel implements Channel {

    private final Map<ChatId, Deque<Outcome>> script = new ConcurrentHashMap<>();
    private final BlockingQueue<Outgoing> attempts = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<String>> withdrawn = new LinkedBlockingQueue<>();
    private volatile boolean withdraws;

    void next(ChatId chat, Outcome... outcomes) {
        script.put(chat, new ArrayDeque<>(List.of(outcomes)));
    }

    /** The next attempt, whenever it comes. */
    Outgoing attempt() throws InterruptedException {
        Outgoing attempt = attempts.poll(20, TimeUnit.SECONDS);
        if (attempt == null) {
            throw new AssertionError("nothing was sent within 20 seconds");
        }
        return attempt;
    }

    /** From now on messages can be deleted. */
    void withdrawing() {
        withdraws = true;
    }

    /** The next messages that were to be deleted, whenever that comes. */
    List<String> withdrawn() throws InterruptedException {
        List<String> messages = withdrawn.poll(20, TimeUnit.SECONDS);
        if (messages == null) {
            throw new AssertionError("nothing was withdrawn within 20 seconds");
        }
        return messages;
    }

    @Override
    public boolean withdraws() {
        return withdraws;
    }

    @Override
    public Outcome withdraw(ChatId chat, List<String> messages) {
        withdrawn.add(messages);
        return new Outcome.Sent(null);
    }

    boolean quiet() {
        return attempts.isEmpty();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<Reply> split(Reply reply) {
        return List.of(reply);
    }

    @Override
    public boolean fits(Reply reply) {
        return true;
    }

    @Override
    public String preview(Reply reply) {
        return reply.text();
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        attempts.add(outgoing);
        Deque<Outcome> outcomes = script.getOrDefault(outgoing.to(), new ArrayDeque<>());
        synchronized (outcomes) {
            return outcomes.isEmpty() ? new Outcome.Sent("1") : outcomes.removeFirst();
        }
    }
}
