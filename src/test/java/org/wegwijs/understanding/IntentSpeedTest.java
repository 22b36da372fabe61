package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much work it is to recognise an intent: run with {@code mvn -P bench test -Dtest=IntentSpeedTest}. */
@Tag("bench")
@DisplayName("An intent")
class IntentSpeedTest {

    private static final int ROUNDS = 8;

    private final Intents intents = new Intents(FilesFixture.lessons());

    @Test
    @DisplayName("is recognised ten thousand times a second by one thread, and 99 of 100 within half a millisecond")
    void isRecognisedFast() {
        intents.awaitReady();
        List<Phrases.Example> examples =
                Phrases.examples(Phrases.read(FilesFixture.shipped(), FilesFixture.topics(), new ArrayList<>()));
        double perSecond = 0;
        double p99 = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] micros = examples.stream()
                    .mapToDouble(example -> micros(example.text()))
                    .sorted()
                    .toArray();
            perSecond = micros.length * 1e6 / Arrays.stream(micros).sum();
            p99 = at(micros, 0.99);
            System.out.printf(
                    Locale.ROOT,
                    "[bench] intents: %.0f a second, half within %.0f and 99 of 100 within %.0f microseconds (CPU)%n",
                    perSecond,
                    at(micros, 0.5),
                    p99);
        }
        assertThat(perSecond).isGreaterThan(10_000);
        assertThat(p99).isLessThan(500);
    }

    /** Of the processor alone: other programs may run on the machine. */
    private double micros(String text) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        intents.find(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e3;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
