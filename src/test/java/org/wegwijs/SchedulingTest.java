package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.wegwijs.delivery.DatabaseState;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is done again and again")
class SchedulingTest {

    private final DatabaseState database = new DatabaseState();
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    @BeforeEach
    void start() {
        new Scheduling().quietWithoutDatabase(database).customize(scheduler);
        scheduler.initialize();
    }

    @AfterEach
    void stop() {
        scheduler.shutdown();
    }

    @Test
    @DisplayName("says without a stack trace that the database failed, and nothing while it is known to be away")
    void saysItOnce(CapturedOutput output) throws InterruptedException {
        fail(new DataAccessResourceFailureException("gone"));
        assertThat(output.getAll().split("could not be done", -1)).hasSize(2);
        assertThat(output).contains("DataAccessResourceFailureException").doesNotContain("\tat ");
        database.fails();
        database.fails();
        fail(new DataAccessResourceFailureException("still gone"));
        assertThat(output.getAll().split("could not be done", -1)).hasSize(2);
        assertThat(output.getAll().split("does not answer", -1)).hasSize(2);
        database.works();
        database.works();
        assertThat(output.getAll().split("answers again", -1)).hasSize(2);
    }

    @Test
    @DisplayName("tells everything of a fault of its own")
    void tellsFaults(CapturedOutput output) throws InterruptedException {
        fail(new IllegalStateException("a fault"));
        assertThat(output).contains("A scheduled task failed", "a fault", "\tat ");
    }

    private void fail(RuntimeException failure) throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        scheduler.execute(() -> {
            throw failure;
        });
        scheduler.execute(next::countDown);
        assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
