package org.wegwijs.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running server can be found, as it says itself in the data folder.
 *
 * @param port on the loopback address
 * @param secret made at each start
 */
record RunningServer(int port, String secret) {

    static final String FILE = "server.json";
    static final String SECRET_HEADER = "X-Wegwijs-Secret";
    static final String PATH = "/internal/commands";

    /** Long enough for the slowest command, not for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<RunningServer> in(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        try {
            return Files.isReadable(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), RunningServer.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Lets the server run a command; empty if nobody answers there, or somebody else does. */
    Optional<Command.Result> run(String[] words) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                .header(SECRET_HEADER, secret)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(List.copyOf(Arrays.asList(words)))))
                .build();
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(JSON.readValue(response.body(), Command.Result.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "RunningServer[port=" + port + "]";
    }
}
