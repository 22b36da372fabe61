package org.wegwijs.telegram;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What goes wrong at Telegram, by the method that is called. */
final class Faults {

    private final Object lock;
    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Fault> lasting = new HashMap<>();
    private volatile Function<Long, @Nullable Fault> mishaps = chat -> null;

    /** @param lock on which everybody waits for what is new */
    Faults(Object lock) {
        this.lock = lock;
    }

    void next(String method, Fault... failing) {
        synchronized (lock) {
            next.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>())
                    .addAll(List.of(failing));
        }
    }

    void always(String method, Fault failing) {
        synchronized (lock) {
            lasting.put(method.toLowerCase(Locale.ROOT), failing);
            lock.notifyAll();
        }
    }

    void whenSent(Function<Long, @Nullable Fault> befalls) {
        mishaps = befalls;
    }

    void heal() {
        synchronized (lock) {
            lasting.clear();
            next.clear();
        }
    }

    /** What befalls this call; takes the next one away. */
    @Nullable
    Fault of(String method) {
        synchronized (lock) {
            Queue<Fault> waiting = next.getOrDefault(method, new ArrayDeque<>());
            return waiting.isEmpty() ? lasting.get(method) : waiting.remove();
        }
    }

    /** What befalls this message on its way; may take its time. */
    @Nullable
    Fault ofMessageTo(long chat) {
        return mishaps.apply(chat);
    }

    boolean isLasting(String method) {
        synchronized (lock) {
            return lasting.containsKey(method);
        }
    }
}
