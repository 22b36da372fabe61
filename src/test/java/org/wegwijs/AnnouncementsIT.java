package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.announcement.Prepared;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;
import org.wegwijs.telegram.Call;
import org.wegwijs.telegram.FakeBotApi;
import org.wegwijs.telegram.Fault;

/**
 * Sends announcements with the packaged program and a Bot API of ours, whose own count of what arrived stands beside each
 * number. {@code -Dpeople=…} changes how many get them.
 */
@DisplayName("The program, sending an announcement,")
class AnnouncementsIT {

    private static final long FIRST = 8_000_000_000L;
    private static final int PER_SECOND = 30;

    @TempDir
    Path folder;

    private final Map<Long, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final Set<Long> lost = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(7);
    private final AtomicLong limited = new AtomicLong();
    private final AtomicLong lastArrival = new AtomicLong();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("reaches everybody once, whatever breaks and whenever it is killed")
    void survivesChaos() throws Exception {
        chaos(200, 1);
    }

    @Test
    @Tag("bench")
    @DisplayName("reaches 20,000 once, whatever breaks and whenever it is killed")
    void survivesMuchChaos() throws Exception {
        chaos(Integer.getInteger("people", 20_000), 3);
    }

    private void chaos(int people, int kills) throws Exception {
        try (FakeBotApi telegram = FakeBotApi.start()) {
            listen(telegram);
            prepare(telegram, people);
            telegram.whenSent(this::mishap);
            for (int kill = 0; kill < kills; kill++) {
                try (JarProcess program = run(telegram, 0)) {
                    awaitArrivals(people * (kill + 1) / 5);
                    program.kill();
                }
            }
            try (JarProcess program = run(telegram, 0)) {
                awaitQuiet(12);
            }
            try (Prepared after = open()) {
                Map<String, Long> states = after.states();
                long twice = arrived.values().stream()
                        .filter(count -> count.get() > 1)
                        .count();
                List<Long> unknown = after.chats("unknown");
                long withoutCause =
                        unknown.stream().filter(chat -> !lost.contains(chat)).count();
                Bench.report(
                        "announcement-chaos-" + people,
                        "people %d, kills %d: states %s; the server counts %d chats reached, %d reached twice,"
                                + " %d messages lost on the wire; unknown without a lost message %d (of the kills)",
                        people,
                        kills,
                        states,
                        arrived.size(),
                        twice,
                        lost.size(),
                        withoutCause);
                assertThat(twice).isZero();
                assertThat(sum(states, "sent", "failed", "blocked", "unknown")).isEqualTo(people);
                assertThat(after.chats("sent")).allMatch(arrived::containsKey);
                // What was on the wire at a kill: at most one for each of the sending threads.
                assertThat(withoutCause).isLessThanOrEqualTo(24L * kills);
            }
        }
    }

    /** One in ten fails with Telegram's own words, three in a hundred are lost before or after they are taken, some stall. */
    private synchronized double dice() {
        return random.nextDouble();
    }

    private @Nullable Fault mishap(long chat) {
        double dice = dice();
        if (dice < 0.05) {
            return Fault.refusal(500, "Internal Server Error");
        }
        if (dice < 0.07) {
            return Fault.tooMany(1);
        }
        if (dice < 0.09) {
            return Fault.refusal(403, "Forbidden: bot was blocked by the user");
        }
        if (dice < 0.10) {
            lost.add(chat);
            return Fault.page(502);
        }
        if (dice < 0.115) {
            lost.add(chat);
            return Fault.drop();
        }
        if (dice < 0.13) {
            lost.add(chat);
            return Fault.dropAfterAccepting();
        }
        if (dice < 0.14) {
            pause(1500);
        }
        return null;
    }

    @Test
    @Tag("bench")
    @DisplayName("sends over 1,000 a second without a limit")
    void sendsFast() throws Exception {
        int people = Integer.getInteger("people", 100_000);
        try (FakeBotApi telegram = FakeBotApi.start()) {
            listen(telegram);
            prepare(telegram, people);
            try (JarProcess program = run(telegram, 0)) {
                long up = System.nanoTime();
                awaitArrivals(1);
                double first = (System.nanoTime() - up) / 1e9;
                long begun = System.nanoTime();
                awaitArrivals(people);
                double seconds = (System.nanoTime() - begun) / 1e9;
                Bench.report(
                        "announcement-fast",
                        "people %d: the first %.1f s after the start (all queued by then), all %.1f s later, %.0f a second;"
                                + " resident %d MB; the server counts %d chats, %d of them more than once",
                        people,
                        first,
                        seconds,
                        people / seconds,
                        program.residentMegabytes(),
                        arrived.size(),
                        arrived.values().stream()
                                .filter(count -> count.get() > 1)
                                .count());
            }
        }
    }

    @Test
    @Tag("bench")
    @DisplayName("uses a limit of 30 a second, and answers people at once meanwhile")
    void keepsThePace() throws Exception {
        int seconds = Integer.getInteger("seconds", 60);
        Map<Long, Long> askedAt = new ConcurrentHashMap<>();
        List<Double> waits = new ArrayList<>();
        try (FakeBotApi telegram = FakeBotApi.start()) {
            listen(telegram);
            telegram.whenAccepted(call -> {
                if (isAnnouncement(call)) {
                    arrive(call);
                } else if (call.method().equalsIgnoreCase("sendMessage") && askedAt.containsKey(call.chat())) {
                    waits.add((System.nanoTime() - askedAt.remove(call.chat())) / 1e6);
                }
            });
            prepare(telegram, PER_SECOND * (seconds + 90));
            telegram.whenSent(chat -> limit());
            try (JarProcess program = run(telegram, PER_SECOND)) {
                awaitArrivals(PER_SECOND * 10);
                // Not the first replies of a program that has just been started.
                for (int i = 1; i <= 20; i++) {
                    telegram.says(FIRST - 1 - seconds - i, "/privacy");
                    JarProcess.pause(500);
                }
                int before = arrived.size();
                long limitedBefore = limited.get();
                long begun = System.nanoTime();
                for (int i = 0; i < seconds; i++) {
                    long person = FIRST - 1 - i;
                    askedAt.put(person, System.nanoTime());
                    telegram.says(person, "/privacy");
                    JarProcess.pause(Math.max(0, (begun + (i + 1) * 1_000_000_000L - System.nanoTime()) / 1_000_000));
                }
                double took = (System.nanoTime() - begun) / 1e9;
                double[] sorted =
                        waits.stream().mapToDouble(Double::doubleValue).toArray();
                Bench.report(
                        "announcement-pace",
                        "limit %d a second, %.0f s: %d announcements and %d replies (%.1f %% of the limit), %d calls answered"
                                + " 429; replies p50 %.0f ms, p99 %.0f ms",
                        PER_SECOND,
                        took,
                        arrived.size() - before,
                        sorted.length,
                        (arrived.size() - before + sorted.length) / took / PER_SECOND * 100,
                        limited.get() - limitedBefore,
                        Bench.percentile(sorted, 0.5),
                        Bench.percentile(sorted, 0.99));
            }
        }
    }

    /** As many as the limit in any second. */
    private synchronized @Nullable Fault limit() {
        long now = System.nanoTime();
        while (!times.isEmpty() && now - times.peek() > 1_000_000_000L) {
            times.remove();
        }
        if (times.size() >= PER_SECOND) {
            limited.incrementAndGet();
            return Fault.tooMany(1);
        }
        times.add(now);
        return null;
    }

    // ---- helpers

    private void listen(FakeBotApi telegram) {
        telegram.whenAccepted(call -> {
            if (isAnnouncement(call)) {
                arrive(call);
            }
        });
    }

    private static boolean isAnnouncement(Call call) {
        return call.method().equalsIgnoreCase("sendMessage") && call.chat() >= FIRST;
    }

    private void arrive(Call call) {
        arrived.computeIfAbsent(call.chat(), chat -> new AtomicInteger()).incrementAndGet();
        lastArrival.set(System.nanoTime());
    }

    /** A first start makes the database and its key; then people come into it. */
    private void prepare(FakeBotApi telegram, int people) throws InterruptedException, SQLException {
        try (JarProcess program = run(telegram, 0)) {
            program.awaitUp();
        }
        try (Prepared before = open()) {
            before.people(FIRST, people);
            before.approved();
        }
    }

    private Prepared open() throws SQLException {
        List<SealKey> keys = new KeyFile(folder.resolve("data")).read();
        return new Prepared(folder.resolve("data/wegwijs").toString(), new Seal(keys.get(0), List.of()));
    }

    private JarProcess run(FakeBotApi telegram, int perSecond) throws InterruptedException {
        JarProcess program = JarProcess.start(
                folder,
                telegram,
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dwegwijs.messages-per-second=" + perSecond));
        program.awaitUp();
        return program;
    }

    private void awaitArrivals(int count) {
        long end = System.nanoTime() + 900_000_000_000L;
        while (arrived.size() < count) {
            assertThat(System.nanoTime()).as("only %d arrived", arrived.size()).isLessThan(end);
            pause(20);
        }
    }

    private void awaitQuiet(int seconds) {
        lastArrival.set(System.nanoTime());
        while (System.nanoTime() - lastArrival.get() < seconds * 1_000_000_000L) {
            pause(100);
        }
    }

    private static void pause(long millis) {
        try {
            JarProcess.pause(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long sum(Map<String, Long> states, String... names) {
        return List.of(names).stream()
                .mapToLong(name -> states.getOrDefault(name, 0L))
                .sum();
    }
}
