package org.wegwijs.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Deed;
import org.wegwijs.conversation.Pile;

/** Takes what the room hands on, keeps it, and fails or waits where a test says so. */
final class RecordingReception implements Reception {

    private final List<Received> received = new ArrayList<>();
    private final List<Received> attempts = new ArrayList<>();
    private final List<String> piles = new ArrayList<>();
    private final List<String> apologies = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, CountDownLatch> gates = new HashMap<>();

    /** The next so many attempts at this text fail. */
    synchronized void fail(String text, int times) {
        failures.put(text, times);
    }

    /** This text is not answered before the latch opens. */
    synchronized CountDownLatch hold(String text) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(text, gate);
        return gate;
    }

    @Override
    public void receive(Received update) {
        CountDownLatch gate = attempted(update);
        try {
            if (gate != null && !gate.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the gate stayed shut");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        synchronized (this) {
            received.add(update);
            notifyAll();
        }
    }

    private synchronized @Nullable CountDownLatch attempted(Received update) {
        attempts.add(update);
        notifyAll();
        int left = failures.getOrDefault(update.text(), 0);
        if (left > 0) {
            failures.put(update.text(), left - 1);
            throw new IllegalStateException("told to fail, with a secret in the message");
        }
        return gates.get(update.text());
    }

    @Override
    public void receiveTogether(List<Received> updates, Pile why) {
        for (Received update : updates) {
            CountDownLatch unused = attempted(update);
        }
        synchronized (this) {
            piles.add(why + updates.stream().map(Received::text).toList().toString());
            received.addAll(updates);
            notifyAll();
        }
    }

    @Override
    public boolean isUrgent(Received update) {
        return update.text().contains("danger");
    }

    /** What was answered together, as the reason and the texts. */
    synchronized List<String> piles() {
        return List.copyOf(piles);
    }

    @Override
    public synchronized void apologise(Received update) {
        apologies.add(update.text());
    }

    /** The texts that nobody could answer. */
    synchronized List<String> apologies() {
        return List.copyOf(apologies);
    }

    synchronized List<String> texts() {
        return received.stream().map(Received::text).toList();
    }

    synchronized List<Received.Kind> kinds() {
        return received.stream().map(Received::kind).toList();
    }

    synchronized List<Deed> deeds() {
        return received.stream().map(update -> update.incoming().deed()).toList();
    }

    synchronized int attempts(String text) {
        return (int) attempts.stream().filter(a -> a.text().equals(text)).count();
    }

    void awaitAttempt(String text) {
        await(() -> attempts(text) > 0, "an attempt at " + text);
    }

    void await(String text) {
        await(() -> texts().contains(text), text);
    }

    synchronized void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try {
            while (!condition.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("Waited in vain for " + what + "; had " + texts());
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
