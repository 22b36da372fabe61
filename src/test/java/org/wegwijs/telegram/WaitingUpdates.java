package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The updates that Telegram keeps until it hears that they arrived, with Telegram's numbers and offsets. */
final class WaitingUpdates {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Object lock;
    private final TreeMap<Integer, ObjectNode> updates = new TreeMap<>();
    private final Set<Integer> confirmed = new HashSet<>();
    private int nextId = 500;
    private JsonNode lastPoll = JSON.createObjectNode();

    /** @param lock on which everybody waits for what is new */
    WaitingUpdates(Object lock) {
        this.lock = lock;
    }

    /** Returns the id that it got. */
    int add(ObjectNode update) {
        synchronized (lock) {
            int id = nextId++;
            update.put("update_id", id);
            updates.put(id, update);
            lock.notifyAll();
            return id;
        }
    }

    /** In one batch. */
    void add(List<ObjectNode> together) {
        synchronized (lock) {
            together.forEach(this::add);
        }
    }

    /** Telegram begins to number anew after a quiet week. */
    void numberFrom(int id) {
        synchronized (lock) {
            updates.clear();
            nextId = id;
        }
    }

    void drop() {
        synchronized (lock) {
            updates.clear();
        }
    }

    int count() {
        synchronized (lock) {
            return updates.size();
        }
    }

    boolean isConfirmed(int id) {
        synchronized (lock) {
            return confirmed.contains(id);
        }
    }

    void confirm(int id) {
        synchronized (lock) {
            updates.remove(id);
            confirmed.add(id);
            lock.notifyAll();
        }
    }

    Optional<ObjectNode> oldest(Predicate<ObjectNode> wanted) {
        synchronized (lock) {
            return updates.values().stream().filter(wanted).findFirst();
        }
    }

    /** What the newest poll asked for. */
    JsonNode lastPoll() {
        synchronized (lock) {
            return lastPoll;
        }
    }

    /**
     * The answer to a call of {@code getUpdates}, which confirms what comes before its offset.
     *
     * @param isCutShort whether a poll that waits for an update is to end without one
     */
    JsonNode polled(JsonNode parameters, BooleanSupplier isCutShort) {
        synchronized (lock) {
            lastPoll = parameters;
            confirmBefore(parameters.path("offset").asInt());
            awaitAny(Duration.ofSeconds(parameters.path("timeout").asLong()), isCutShort);
            var result = JSON.createArrayNode();
            updates.values().stream().limit(parameters.path("limit").asInt(100)).forEach(result::add);
            return result;
        }
    }

    private void confirmBefore(int offset) {
        synchronized (lock) {
            if (offset <= nextId) {
                var before = updates.headMap(offset);
                confirmed.addAll(before.keySet());
                before.clear();
                lock.notifyAll();
            }
        }
    }

    private void awaitAny(Duration atMost, BooleanSupplier isCutShort) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            synchronized (lock) {
                while (updates.isEmpty() && !isCutShort.getAsBoolean()) {
                    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (left <= 0) {
                        break;
                    }
                    lock.wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
