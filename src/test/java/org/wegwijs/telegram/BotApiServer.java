package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The HTTP of the Bot API: what a call asks is read, befallen by a fault or not, and answered. */
final class BotApiServer {

    static {
        // Else the server of the JDK holds back every answer for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What answers the calls; throws IllegalArgumentException where Telegram would not have taken one. */
    interface Methods {
        JsonNode result(String method, JsonNode parameters);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SENDING = List.of("sendmessage", "sendphoto", "senddocument");

    private final Object lock;
    private final Calls calls;
    private final Faults faults;
    private final Methods methods;
    private final HttpServer server;

    /** Listens once it is started. */
    BotApiServer(Object lock, Calls calls, Faults faults, Methods methods, int port) {
        this.lock = lock;
        this.calls = calls;
        this.faults = faults;
        this.methods = methods;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(Executor threads) {
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String body = type.startsWith("multipart/form-data")
                ? Multipart.read(bytes, type).toString()
                : new String(bytes, StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!path.startsWith("/bot" + FakeBotApi.TOKEN + "/")) {
            answer(exchange, Fault.refusal(401, "Unauthorized"));
            return;
        }
        Fault fault = attempted(method);
        if (fault == null && SENDING.contains(method)) {
            fault = faults.ofMessageTo(JSON.readTree(body).path("chat_id").asLong());
        }
        if (fault != null && !fault.accepted()) {
            answer(exchange, fault);
            return;
        }
        Fault answer = carriedOut(method, JSON.readTree(body.isEmpty() ? "{}" : body));
        answer(exchange, fault == null || !answer.accepted() ? answer : fault);
    }

    /** Counted and befallen at once, so that whoever waited for it may heal what went wrong. */
    private @Nullable Fault attempted(String method) {
        synchronized (lock) {
            calls.attempted(method);
            return faults.of(method);
        }
    }

    private Fault carriedOut(String method, JsonNode parameters) {
        try {
            String text = JSON.createObjectNode()
                    .put("ok", true)
                    .set("result", methods.result(method, parameters))
                    .toString();
            return new Fault(200, text, true);
        } catch (RefusedCall e) {
            return Fault.refusal(e.code(), e.description());
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            calls.violated(method, why);
            return Fault.refusal(400, "Bad Request: " + why.replace('"', '\''));
        }
    }

    private static void answer(HttpExchange exchange, Fault answer) throws IOException {
        if (answer.status() > 0) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
