package org.wegwijs.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the bot asked of Telegram, whether it was taken or not. */
final class Calls {

    private final Object lock;
    private final List<Call> accepted = new ArrayList<>();
    private final List<String> attempts = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private volatile Consumer<Call> listener = call -> {};

    /** @param lock on which everybody waits for what is new */
    Calls(Object lock) {
        this.lock = lock;
    }

    void attempted(String method) {
        synchronized (lock) {
            attempts.add(method);
            lock.notifyAll();
        }
    }

    void accept(Call call) {
        synchronized (lock) {
            accepted.add(call);
            listener.accept(call);
            lock.notifyAll();
        }
    }

    void violated(String method, String why) {
        synchronized (lock) {
            violations.add(method + ": " + why);
        }
    }

    void whenAccepted(Consumer<Call> hearing) {
        listener = hearing;
    }

    List<Call> accepted(String method) {
        synchronized (lock) {
            return accepted.stream()
                    .filter(call -> call.method().equalsIgnoreCase(method))
                    .toList();
        }
    }

    int attempts(String method) {
        synchronized (lock) {
            return (int) attempts.stream().filter(method::equalsIgnoreCase).count();
        }
    }

    List<String> violations() {
        synchronized (lock) {
            return List.copyOf(violations);
        }
    }

    /** Of every attempt, in their order. */
    @Override
    public String toString() {
        synchronized (lock) {
            return attempts.toString();
        }
    }
}
