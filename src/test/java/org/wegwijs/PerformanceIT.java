package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** People who chat; each writes every few seconds. */
    private static final int PEOPLE = 1000;

    private static final long FIRST_PERSON = 6_000_000_000L;
    private static final List<String> TEXTS = List.of("doctor", "huisarts", "school", "دكتور", "rent", "/help");

    @TempDir
    Path folder;

    /** When the messages of each chat that have no reply yet were written; every message has one reply. */
    private final Map<Long, Queue<Long>> askedAt = new ConcurrentHashMap<>();

    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();
    private int message;

    @Test
    @DisplayName("starts")
    void starts() throws InterruptedException, IOException {
        start("plain", List.of(), JarProcess.JAR);
        start("plain-again", List.of(), JarProcess.JAR);
        Path jar = JarProcess.extract(folder);
        start("readme", JarProcess.flags(jar), jar);
        start("readme-again", JarProcess.flags(jar), jar);
    }

    private void start(String name, List<String> flags, Path jar) throws InterruptedException {
        try (FakeBotApi telegram = FakeBotApi.start()) {
            CountDownLatch answered = new CountDownLatch(1);
            telegram.whenAccepted(call -> {
                if (call.method().equalsIgnoreCase("sendMessage")) {
                    answered.countDown();
                }
            });
            if (name.endsWith("-again")) {
                // An id that was seen before would rightly be answered with nothing.
                telegram.numberFrom(9_000);
            }
            telegram.says(FIRST_PERSON, "doctor");
            try (JarProcess program =
                    JarProcess.start(folder.resolve(name.replace("-again", "")), telegram, flags, jar)) {
                double up = program.awaitUp();
                assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
                Bench.report("start-" + name, "ready after %.1f s, first answer after %.1f s", up, program.seconds());
            }
        }
    }

    @Test
    @DisplayName("answers 10,000 messages at 200 a second, then as many as it can")
    void answers() throws InterruptedException, IOException {
        Path jar = JarProcess.extract(folder);
        try (FakeBotApi telegram = FakeBotApi.start();
                JarProcess program = JarProcess.start(folder.resolve("load"), telegram, JarProcess.flags(jar), jar)) {
            begin(telegram, program);
            load("200-a-second", telegram, 200, 50);
            Bench.report("memory", "resident %d MB after 15,000 messages", program.residentMegabytes());
            for (int rate : List.of(400, 600, 800, 1000)) {
                if (load("at-" + rate, telegram, rate, 10) > 1000) {
                    break;
                }
            }
            assertThat(telegram.violations()).isEmpty();
        }
    }

    @Test
    @DisplayName("answers what Telegram delivers to it, at 200 a second")
    void answersDeliveries() throws InterruptedException, IOException {
        Path jar = JarProcess.extract(folder);
        List<String> flags = new ArrayList<>(JarProcess.flags(jar));
        flags.add("-Dtelegram.webhook.url=http://127.0.0.1:1/telegram/webhook");
        flags.add("-Dtelegram.webhook.secret=only-for-the-bench");
        try (FakeBotApi telegram = FakeBotApi.start();
                JarProcess program = JarProcess.start(folder.resolve("webhook"), telegram, flags, jar)) {
            telegram.serveWebhookAt(program.port());
            begin(telegram, program);
            load("webhook-200-a-second", telegram, 200, 50);
            assertThat(telegram.violations()).isEmpty();
        }
    }

    @Test
    @DisplayName("keeps its pace for others while one chat sends a thousand messages")
    void keepsItsPaceInAFlood() throws InterruptedException, IOException {
        Path jar = JarProcess.extract(folder);
        try (FakeBotApi telegram = FakeBotApi.start();
                JarProcess program = JarProcess.start(folder.resolve("flood"), telegram, JarProcess.flags(jar), jar)) {
            begin(telegram, program);
            load("before-the-flood", telegram, 50, 20);
            for (int i = 0; i < 1000; i++) {
                telegram.says(FIRST_PERSON - 1, TEXTS.get(i % TEXTS.size()));
            }
            load("in-the-flood", telegram, 50, 20);
            assertThat(telegram.violations()).isEmpty();
        }
    }

    /** Everybody has arrived and the program is warm. */
    private void begin(FakeBotApi telegram, JarProcess program) throws InterruptedException {
        telegram.whenAccepted(call -> {
            boolean reply = call.method().equalsIgnoreCase("sendMessage")
                    || call.method().equalsIgnoreCase("editMessageText");
            Queue<Long> asked = reply ? askedAt.get(call.chat()) : null;
            Long at = asked == null ? null : asked.poll();
            if (at != null) {
                milliseconds.add((System.nanoTime() - at) / 1e6);
            }
        });
        program.awaitUp();
        for (int person = 0; person < PEOPLE; person++) {
            askedAt.put(FIRST_PERSON + person, new ConcurrentLinkedQueue<>());
        }
        greet(telegram);
        load("warm-up", telegram, 100, 30);
    }

    /** Everybody chooses a language and leaves the first questions, so that a message has one reply from then on. */
    private void greet(FakeBotApi telegram) throws InterruptedException {
        for (int person = 0; person < PEOPLE; person++) {
            askedAt.getOrDefault(FIRST_PERSON + person, new ConcurrentLinkedQueue<>())
                    .add(System.nanoTime());
            telegram.presses(FIRST_PERSON + person, "d:start:language:en", 7);
            askedAt.getOrDefault(FIRST_PERSON + person, new ConcurrentLinkedQueue<>())
                    .add(System.nanoTime());
            telegram.presses(FIRST_PERSON + person, "m:home", 8);
        }
        for (int i = 0; i < 1200 && milliseconds.size() < 2 * PEOPLE; i++) {
            JarProcess.pause(50);
        }
    }

    /** Everybody in turn; the 99th percentile in milliseconds until the first reply arrived. */
    private double load(String name, FakeBotApi telegram, int perSecond, int seconds) throws InterruptedException {
        milliseconds.clear();
        int messages = perSecond * seconds;
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            long wait = (due - System.nanoTime()) / 1_000_000;
            if (wait > 0) {
                JarProcess.pause(wait);
            }
            long person = FIRST_PERSON + message++ % PEOPLE;
            askedAt.getOrDefault(person, new ConcurrentLinkedQueue<>()).add(System.nanoTime());
            telegram.says(person, TEXTS.get(i % TEXTS.size()));
        }
        for (int i = 0; i < 1200 && milliseconds.size() < messages; i++) {
            JarProcess.pause(50);
        }
        double took = (System.nanoTime() - start) / 1e9;
        double[] times = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
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
