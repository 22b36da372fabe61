package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.telegram.FakeBotApi;

/** Measures the packaged program on the H2 file, with a Bot API of ours on the same machine. */
@Tag("bench")
@DisplayName("The program, measured,")
class PerformanceIT {

    /** The flags that the README gives. */
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m", "-XX:MaxMetaspaceSize=160m");

    private static final long FIRST_PERSON = 6_000_000_000L;
    private static final List<String> TEXTS = List.of("doctor", "huisarts", "school", "دكتور", "rent", "/help");

    @TempDir
    Path folder;

    private final Map<Long, Long> askedAt = new ConcurrentHashMap<>();
    private final Map<Long, Double> milliseconds = new ConcurrentHashMap<>();
    private long people;

    @Test
    @DisplayName("starts")
    void starts() throws InterruptedException {
        start("plain", List.of());
        start("plain-again", List.of());
        start("flags", FLAGS);
    }

    private void start(String name, List<String> flags) throws InterruptedException {
        try (FakeBotApi telegram = FakeBotApi.start()) {
            CountDownLatch answered = new CountDownLatch(1);
            telegram.whenAccepted(call -> {
                if (call.method().equalsIgnoreCase("sendMessage")) {
                    answered.countDown();
                }
            });
            telegram.says(FIRST_PERSON, "doctor");
            try (JarProcess program = JarProcess.start(folder.resolve(name.replace("-again", "")), telegram, flags)) {
                double up = program.awaitUp();
                assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
                Bench.report("start-" + name, "ready after %.1f s, first answer after %.1f s", up, program.seconds());
            }
        }
    }

    @Test
    @DisplayName("answers 10,000 messages at 200 a second, then as many as it can")
    void answers() throws InterruptedException, IOException {
        try (FakeBotApi telegram = FakeBotApi.start();
                JarProcess program = JarProcess.start(folder.resolve("load"), telegram, FLAGS)) {
            telegram.whenAccepted(call -> {
                Long asked = askedAt.get(call.chat());
                if (asked != null && call.method().equalsIgnoreCase("sendMessage")) {
                    milliseconds.putIfAbsent(call.chat(), (System.nanoTime() - asked) / 1e6);
                }
            });
            program.awaitUp();
            load("warm-up", telegram, 200, 5);
            load("200-a-second", telegram, 200, 50);
            Bench.report("memory", "resident %d MB after 11,000 messages", program.residentMegabytes());
            for (int rate : List.of(400, 600, 800, 1000)) {
                if (load("at-" + rate, telegram, rate, 10) > 1000) {
                    break;
                }
            }
            assertThat(telegram.violations()).isEmpty();
        }
    }

    /** Everybody writes once; the 99th percentile in milliseconds until the first reply arrived. */
    private double load(String name, FakeBotApi telegram, int perSecond, int seconds) throws InterruptedException {
        askedAt.clear();
        milliseconds.clear();
        int messages = perSecond * seconds;
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            long wait = (due - System.nanoTime()) / 1_000_000;
            if (wait > 0) {
                JarProcess.pause(wait);
            }
            long person = FIRST_PERSON + people++;
            askedAt.put(person, System.nanoTime());
            telegram.says(person, TEXTS.get(i % TEXTS.size()));
        }
        for (int i = 0; i < 1200 && milliseconds.size() < messages; i++) {
            JarProcess.pause(50);
        }
        double took = (System.nanoTime() - start) / 1e9;
        double[] times =
                milliseconds.values().stream().mapToDouble(Double::doubleValue).toArray();
        double p99 = Bench.percentile(times, 0.99);
        Bench.report(
                name,
                "%d messages at %d a second: answered %d in %.1f s (%.0f a second), p50 %.1f ms, p99 %.1f ms",
                messages,
                perSecond,
                times.length,
                took,
                times.length / took,
                Bench.percentile(times, 0.5),
                p99);
        assertThat(times).hasSize(messages);
        return p99;
    }
}
