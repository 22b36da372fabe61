package org.wegwijs.announcement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;

/** A channel that keeps what arrives, and fails as it is told. */
final class TestChannel implements Channel {

    static final String NAME = "test";

    record Arrived(String chat, Reply reply) {}

    final List<Arrived> sent = new CopyOnWriteArrayList<>();
    final List<Arrived> edited = new CopyOnWriteArrayList<>();
    final List<String> deleted = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Outcome>> script = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();

    /** The next attempts at a chat come to this; {@code Unknown} arrives all the same. */
    void next(String chat, Outcome... outcomes) {
        script.put(chat, new ArrayDeque<>(List.of(outcomes)));
    }

    void clear() {
        sent.clear();
        edited.clear();
        deleted.clear();
        script.clear();
    }

    List<String> sentTo(String chat) {
        return sent.stream()
                .filter(arrived -> arrived.chat().equals(chat))
                .map(arrived -> arrived.reply().text())
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> split(Reply reply) {
        return List.of(reply);
    }

    @Override
    public boolean fits(Reply reply) {
        return reply.text().length() <= size(reply).most();
    }

    @Override
    public Size size(Reply reply) {
        return new Size(reply.text().length(), reply.enclosure() == null ? 4096 : 1024);
    }

    @Override
    public String preview(Reply reply) {
        return reply.text();
    }

    @Override
    public boolean withdraws() {
        return true;
    }

    @Override
    public Outcome withdraw(ChatId chat, List<String> gone) {
        deleted.add(chat.value());
        return new Outcome.Sent(null);
    }

    @Override
    public Outcome edit(ChatId chat, String message, Reply reply) {
        edited.add(new Arrived(chat.value(), reply));
        return new Outcome.Sent(message);
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        Deque<Outcome> outcomes = script.getOrDefault(outgoing.to().value(), new ArrayDeque<>());
        Outcome outcome;
        synchronized (outcomes) {
            outcome = outcomes.isEmpty() ? new Outcome.Sent("m" + messages.incrementAndGet()) : outcomes.removeFirst();
        }
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Unknown) {
            sent.add(new Arrived(outgoing.to().value(), outgoing.reply()));
        }
        return outcome;
    }
}
