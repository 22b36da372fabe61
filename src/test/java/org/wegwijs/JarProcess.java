package org.wegwijs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wegwijs.telegram.FakeBotApi;

/** The packaged program as a process of its own, as somebody would run it, talking to a Bot API of ours. */
final class JarProcess implements AutoCloseable {

    /** Java 25 keeps how the program ran as well, not only its classes. */
    private static final boolean WITH_CACHE = Runtime.version().feature() >= 25;

    private static final List<String> COMPILER =
            WITH_CACHE ? List.of("-XX:+UseSerialGC") : List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static final Path JAR = Path.of("target/wegwijs.jar");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final long startedAt = System.nanoTime();

    private JarProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static JarProcess start(Path folder, FakeBotApi telegram, List<String> flags) {
        return start(folder, telegram, flags, JAR);
    }

    /** The program as the README says for a server: unpacked, with an archive of its classes beside it. */
    static Path extract(Path folder) throws IOException, InterruptedException {
        Path app = folder.resolve("app");
        Path jar = app.resolve("wegwijs.jar");
        run(
                folder,
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "extract",
                        "--destination",
                        app.toString()));
        List<String> line = new ArrayList<>(
                WITH_CACHE
                        ? List.of("-XX:AOTCacheOutput=" + archive(jar))
                        : List.of("-XX:ArchiveClassesAtExit=" + archive(jar)));
        line.addAll(COMPILER);
        line.addAll(List.of(
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--wegwijs.data=" + folder.resolve("training")));
        run(folder, line);
        return jar;
    }

    /** The flags that the README gives for what was unpacked, for the Java that runs this. */
    static List<String> flags(Path jar) {
        List<String> flags = new ArrayList<>();
        flags.add((WITH_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive(jar));
        flags.addAll(COMPILER);
        flags.add("-Xmx384m");
        return flags;
    }

    private static Path archive(Path jar) {
        return jar.resolveSibling(WITH_CACHE ? "wegwijs.aot" : "wegwijs.jsa");
    }

    private static void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(arguments);
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("extract.txt").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError("could not be unpacked: " + Files.readString(folder.resolve("extract.txt")));
        }
    }

    static JarProcess start(Path folder, FakeBotApi telegram, List<String> flags, Path jar) {
        try {
            int port = freePort();
            List<String> line = new ArrayList<>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(flags);
            line.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().put("WEGWIJS_DATA", folder.resolve("data").toString());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
            builder.environment().put("TELEGRAM_API_URL", telegram.url());
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()));
            Files.createDirectories(folder);
            return new JarProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the health check says that answers are possible; seconds since the start. */
    double awaitUp() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (seconds() < PATIENCE.toSeconds()) {
            if (!process.isAlive()) {
                throw new AssertionError("the program ended with " + process.exitValue());
            }
            try {
                if (HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return seconds();
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            pause(20);
        }
        throw new AssertionError("the program was not up within " + PATIENCE);
    }

    int port() {
        return port;
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** As {@code kill -9} does it: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** What the process holds in memory now, in MB; Linux only. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Waits without blocking a lock; a measurement needs real time to pass. */
    static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
