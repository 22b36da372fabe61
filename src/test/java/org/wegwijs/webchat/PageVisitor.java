package org.wegwijs.webchat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab as the server sees it, without a browser. */
final class PageVisitor implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String language;
    private final String token = randomId();
    private @Nullable InputStream line;

    PageVisitor(int port, String language) {
        this.server = URI.create("http://localhost:" + port);
        this.language = language;
    }

    static String randomId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    Token token() {
        return new Token(token);
    }

    HttpResponse<String> types(String text) {
        return post(randomId(), Map.of("kind", "text", "text", text));
    }

    HttpResponse<String> commands(String name) {
        return post(randomId(), Map.of("kind", "command", "text", name));
    }

    HttpResponse<String> presses(JsonNode reply, String label) {
        for (JsonNode row : reply.path("buttons")) {
            for (JsonNode button : row) {
                if (button.path("label").asString().equals(label)) {
                    return post(
                            randomId(),
                            Map.of(
                                    "kind",
                                    "press",
                                    "data",
                                    button.path("data").asString(),
                                    "message",
                                    reply.path("id").asString()));
                }
            }
        }
        throw new AssertionError("There is no button " + label);
    }

    HttpResponse<String> post(String id, Map<String, String> fields) {
        Map<String, String> message = new HashMap<>(fields);
        message.put("id", id);
        return post(JSON.writeValueAsString(message));
    }

    HttpResponse<String> post(String body) {
        return send(request("/chat/messages")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> clears() {
        return send(request("/chat").DELETE());
    }

    HttpResponse<String> gets(String path) {
        return send(request(path));
    }

    /** Opens the line, in place of one that is open. */
    Line opens(@Nullable String lastSeen) {
        close();
        HttpRequest.Builder request = request("/chat/events");
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen);
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("The line was refused: " + response.statusCode());
            }
            line = response.body();
            return new Line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (IOException e) {
            // It was closed by the server.
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("X-Chat", token)
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came by an open line. */
    static final class Line {

        private static final String END = "end";

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        Line(InputStream stream) {
            Thread reader = new Thread(() -> read(stream), "line-reader");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream stream) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                String kind = "";
                for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                    if (text.startsWith("event: ")) {
                        kind = text.substring(7);
                    } else if (text.startsWith("data: ")) {
                        events.add(kind.equals("reply") ? text.substring(6) : kind);
                    }
                }
            } catch (IOException e) {
                // As good as its end.
            }
            events.add(END);
        }

        /** The next reply. */
        JsonNode next() {
            return JSON.readTree(event());
        }

        /** The data of the next reply, or the name of another event, or {@code end}. */
        String event() {
            try {
                String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    throw new AssertionError("Nothing came.");
                }
                return event;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
