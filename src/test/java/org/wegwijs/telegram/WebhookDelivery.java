package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Telegram's way of bringing updates itself: the oldest first, each until it is taken, over several connections at once but
 * never two updates of one chat.
 */
final class WebhookDelivery {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** To a webhook at once; Telegram uses 40. */
    private static final int CONNECTIONS = 10;

    /** In milliseconds, after an update that was not taken. */
    private static final int PAUSE = 20;

    private final Object lock;
    private final WaitingUpdates updates;
    private final Calls calls;
    private final Executor threads;
    /** The chats with an update on the way. */
    private final Set<JsonNode> delivering = new HashSet<>();

    private String address = "";
    private String secret = "";
    private int port;
    private boolean closed;

    /** @param lock on which everybody waits for what is new */
    WebhookDelivery(Object lock, WaitingUpdates updates, Calls calls, Executor threads) {
        this.lock = lock;
        this.updates = updates;
        this.calls = calls;
        this.threads = threads;
    }

    /** As the parameters of {@code setWebhook} want it, or those of {@code deleteWebhook}. */
    void set(JsonNode parameters) {
        synchronized (lock) {
            address = parameters.path("url").asText("");
            secret = parameters.path("secret_token").asText("");
            if (parameters.path("drop_pending_updates").asBoolean()) {
                updates.drop();
            }
            if (!address.isEmpty()) {
                for (int connection = 0; connection < CONNECTIONS; connection++) {
                    threads.execute(this::deliver);
                }
            }
        }
    }

    boolean isSet() {
        synchronized (lock) {
            return !address.isEmpty();
        }
    }

    ObjectNode info() {
        synchronized (lock) {
            return JSON.createObjectNode()
                    .put("url", address)
                    .put("has_custom_certificate", false)
                    .put("pending_update_count", updates.count());
        }
    }

    /** As somebody else who has the token would. */
    void turnTo(String url) {
        synchronized (lock) {
            address = url;
        }
    }

    /** The port at which the address is served on this machine. */
    void serveAt(int machinePort) {
        synchronized (lock) {
            port = machinePort;
            lock.notifyAll();
        }
    }

    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    /** Over one connection, until the address is another. */
    private void deliver() {
        HttpClient http = HttpClient.newHttpClient();
        String mine;
        synchronized (lock) {
            mine = address;
        }
        try {
            Optional<ObjectNode> next = awaitNext(mine);
            while (next.isPresent()) {
                ended(next.get(), status(http, request(next.get(), mine)));
                next = awaitNext(mine);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The oldest update of a chat of which none is under way, which then is; empty once this address is over. */
    private Optional<ObjectNode> awaitNext(String mine) throws InterruptedException {
        synchronized (lock) {
            while (!closed && address.equals(mine)) {
                Optional<ObjectNode> next =
                        port == 0 ? Optional.empty() : updates.oldest(update -> !delivering.contains(chat(update)));
                if (next.isPresent()) {
                    delivering.add(chat(next.get()));
                    return next;
                }
                lock.wait();
            }
            return Optional.empty();
        }
    }

    private HttpRequest request(ObjectNode update, String to) {
        synchronized (lock) {
            return HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + port + URI.create(to).getPath()))
                    .header("X-Telegram-Bot-Api-Secret-Token", secret)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(update.toString()))
                    .build();
        }
    }

    private static int status(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @SuppressWarnings("WaitNotInLoop") // Only a pause: it may be shorter.
    private void ended(ObjectNode update, int status) throws InterruptedException {
        synchronized (lock) {
            calls.attempted("webhook " + status);
            if (status == 200) {
                updates.confirm(update.path("update_id").asInt());
            } else {
                lock.wait(PAUSE);
            }
            delivering.remove(chat(update));
            lock.notifyAll();
        }
    }

    /** Of an update that belongs to none, its own id. */
    private static JsonNode chat(ObjectNode update) {
        JsonNode chat = update.findPath("chat");
        return chat.isMissingNode() ? update.path("update_id") : chat;
    }
}
