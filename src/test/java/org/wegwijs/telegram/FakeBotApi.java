package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's Bot API on this machine: hands out updates by long polling with Telegram's offsets or brings them to a webhook,
 * takes and checks messages, and fails when it is told to. Everything waits on its one lock, nothing sleeps.
 */
public final class FakeBotApi implements AutoCloseable {

    public static final String TOKEN = "1000:TEST-not-a-secret";
    public static final String USERNAME = "WegwijsTestBot";
    public static final long BOT = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Object lock = new Object();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-telegram");
        thread.setDaemon(true);
        return thread;
    });
    private final WaitingUpdates updates = new WaitingUpdates(lock);
    private final SentMessages messages = new SentMessages();
    private final Calls calls = new Calls(lock);
    private final Faults faults = new Faults(lock);
    private final WebhookDelivery webhook = new WebhookDelivery(lock, updates, calls, threads);
    private final BotMethods methods = new BotMethods(lock, messages, webhook, calls);
    private final BotApiServer server;
    private volatile boolean closed;

    private FakeBotApi(int port) {
        server = new BotApiServer(lock, calls, faults, this::result, port);
        server.start(threads);
    }

    /** At a free port. */
    public static FakeBotApi start() {
        return start(0);
    }

    /** At this port: Telegram is back after an outage, say. */
    public static FakeBotApi start(int port) {
        return new FakeBotApi(port);
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        closed = true;
        webhook.close();
        server.stop();
        threads.shutdownNow();
    }

    private JsonNode result(String method, JsonNode parameters) {
        if (!method.equals("getupdates")) {
            return methods.carriedOut(method, parameters);
        }
        if (webhook.isSet()) {
            throw new RefusedCall(409, "Conflict: can't use getUpdates method while webhook is active");
        }
        return updates.polled(parameters, () -> closed || faults.isLasting(method));
    }

    // ---- what people do

    /** A person writes in the private chat; returns the id of the update. */
    public int says(long person, String text) {
        return message(person, message -> message.put("text", text));
    }

    /** A person wrote this long ago. */
    public int said(long person, String text, Duration ago) {
        return queue(writtenBy(person, text, ago));
    }

    /** A person sends a message of which this makes the content. */
    public int message(long person, Consumer<ObjectNode> content) {
        return queue(UpdateFixture.message(person, messages.nextId(), content));
    }

    /** What a person wrote this long ago, to be queued. */
    public ObjectNode writtenBy(long person, String text, Duration ago) {
        long then = UpdateFixture.now() - ago.toSeconds();
        return UpdateFixture.message(
                person, messages.nextId(), message -> message.put("text", text).put("date", then));
    }

    /** A person presses a button under a message. */
    public int presses(long person, String data, int messageId) {
        return queue(pressedBy(person, data, messageId));
    }

    /** A press, to be queued. */
    public ObjectNode pressedBy(long person, String data, int messageId) {
        return UpdateFixture.press(person, data, messageId, UpdateFixture.now());
    }

    /** A person presses a button under a message so old that Telegram no longer tells of it. */
    public int pressesOld(long person, String data, int messageId) {
        return queue(UpdateFixture.press(person, data, messageId, 0));
    }

    /** A person blocks the bot. */
    public int blocks(long person) {
        return queue(UpdateFixture.block(person));
    }

    /** These updates in one batch. */
    public void queue(List<ObjectNode> together) {
        updates.add(together);
    }

    /** Any update, which gets the next id. */
    public int queue(ObjectNode update) {
        return updates.add(update);
    }

    /** Telegram begins to number anew after a quiet week. */
    public void numberFrom(int id) {
        updates.numberFrom(id);
    }

    // ---- where updates go

    /** As somebody else who has the token would. */
    public void deliverElsewhere(String url) {
        webhook.turnTo(url);
    }

    /** The port at which the address of the webhook is served on this machine. */
    public void serveWebhookAt(int port) {
        webhook.serveAt(port);
    }

    // ---- what goes wrong

    /** The next calls of this method fail so, one after the other. */
    public void next(String method, Fault... failing) {
        faults.next(method, failing);
    }

    /** What befalls each message on its way to a chat; null for nothing. May take its time: it is asked outside of every lock. */
    public void whenSent(Function<Long, @Nullable Fault> befalls) {
        faults.whenSent(befalls);
    }

    /** All calls of this method fail so until {@link #heal}. */
    public void always(String method, Fault failing) {
        faults.always(method, failing);
    }

    public void heal() {
        faults.heal();
    }

    // ---- what came of it

    /** Hears every accepted call, on the thread that serves it, for measurements. */
    public void whenAccepted(Consumer<Call> hearing) {
        calls.whenAccepted(hearing);
    }

    /** The calls of a method that were accepted, in their order. */
    public List<Call> calls(String method) {
        return calls.accepted(method);
    }

    /** How often a method was called, accepted or not. */
    public int attempts(String method) {
        return calls.attempts(method);
    }

    /** What Telegram would not have taken. */
    public List<String> violations() {
        return calls.violations();
    }

    public boolean isConfirmed(int update) {
        return updates.isConfirmed(update);
    }

    /** What the newest poll asked for. */
    public JsonNode lastPoll() {
        return updates.lastPoll();
    }

    /** Waits for an accepted call. */
    public Call awaitCall(String method, Predicate<Call> wanted) {
        return await(() -> calls(method).stream().filter(wanted).findFirst().orElse(null), "a call of " + method);
    }

    public Call awaitMessage(long chat) {
        return awaitCall("sendMessage", call -> call.chat() == chat);
    }

    public void awaitAttempts(String method, int count) {
        await(() -> attempts(method) >= count ? Boolean.TRUE : null, count + " attempts at " + method);
    }

    public void awaitConfirmed(int update) {
        await(() -> isConfirmed(update) ? Boolean.TRUE : null, "update " + update + " to be confirmed");
    }

    private <T> T await(Supplier<@Nullable T> wanted, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            synchronized (lock) {
                while (true) {
                    T found = wanted.get();
                    if (found != null) {
                        return found;
                    }
                    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (left <= 0) {
                        throw new AssertionError("Waited in vain for " + what + "; attempts were " + calls);
                    }
                    lock.wait(left);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
