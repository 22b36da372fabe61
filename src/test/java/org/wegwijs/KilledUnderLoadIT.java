package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.telegram.FakeBotApi;

/**
 * Kills the packaged program at random moments while people write, and counts the answers. Everybody writes {@code
 * /help} once, which has one reply, so a second reply to the same chat is an answer given twice.
 */
@DisplayName("The program, killed at random moments under load,")
class KilledUnderLoadIT {

    private static final int PER_SECOND = 200;

    /** Longer than a poll or a call that hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long FIRST_PERSON = 5_000_000_000L;

    @TempDir
    Path folder;

    private final Map<Long, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Random random = new Random();
    private long people;

    @Test
    @DisplayName("answers everybody after its restart")
    void answersEverybody() throws InterruptedException, IOException {
        run(1);
    }

    @Test
    @Tag("bench")
    @DisplayName("answers everybody after twenty kills")
    void answersEverybodyAfterTwentyKills() throws InterruptedException, IOException {
        run(20);
    }

    private void run(int kills) throws InterruptedException, IOException {
        Path jar = JarProcess.extract(folder);
        List<String> flags =
                List.of("-XX:SharedArchiveFile=" + jar.resolveSibling("wegwijs.jsa"), "-XX:TieredStopAtLevel=1");
        try (FakeBotApi telegram = FakeBotApi.start()) {
            telegram.whenAccepted(call -> {
                if (call.method().equalsIgnoreCase("sendMessage")) {
                    answers.computeIfAbsent(call.chat(), chat -> new AtomicInteger())
                            .incrementAndGet();
                }
            });
            for (int kill = 0; kill < kills; kill++) {
                try (JarProcess program = JarProcess.start(folder, telegram, flags, jar)) {
                    program.awaitUp();
                    long alive = 300 + random.nextInt(2500);
                    write(telegram, alive);
                    program.kill();
                }
            }
            try (JarProcess program = JarProcess.start(folder, telegram, flags, jar)) {
                program.awaitUp();
                awaitAnswers();
            }
            long twice =
                    answers.values().stream().filter(count -> count.get() > 1).count();
            Bench.report(
                    "killed-" + kills,
                    "kills %d, messages sent %d, answered %d, answered twice %d",
                    kills,
                    people,
                    answers.size(),
                    twice);
            assertThat(unanswered()).as("people without an answer").isEmpty();
            assertThat(telegram.violations()).isEmpty();
            // At most what was on the wire: one message per sending thread and kill.
            assertThat(twice).isLessThanOrEqualTo(32L * kills);
        }
    }

    /** For as long as answers come: how fast they do is another test's matter. */
    private void awaitAnswers() throws InterruptedException {
        int before = -1;
        long since = System.nanoTime();
        while (answers.size() < people && System.nanoTime() - since < PATIENCE.toNanos()) {
            if (answers.size() > before) {
                before = answers.size();
                since = System.nanoTime();
            }
            JarProcess.pause(50);
        }
    }

    /** Counted from the first, so that it is seen whether it was one of the last before a kill. */
    private List<Long> unanswered() {
        return LongStream.range(0, people)
                .filter(person -> !answers.containsKey(FIRST_PERSON + person))
                .boxed()
                .toList();
    }

    private void write(FakeBotApi telegram, long millis) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; (System.nanoTime() - start) / 1_000_000 < millis; i++) {
            telegram.says(FIRST_PERSON + people++, "/help");
            long due = start + (i + 1) * 1_000_000_000L / PER_SECOND;
            JarProcess.pause(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
    }
}
