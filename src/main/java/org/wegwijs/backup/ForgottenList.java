package org.wegwijs.backup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.Seal;

/**
 * Writes down who was forgotten, by a keyed hash, in the database and in a file beside the backups. The line is in the file
 * before the transaction ends: one too many takes choices from somebody at a restore, one too few brings somebody back.
 */
@Component
class ForgottenList {

    /** No backup older than this is restored, as its list would have gaps. */
    static final Duration KEPT = Duration.ofDays(400);

    /** Other instances may have written something that is committed only now. */
    private static final Duration LOOKED_BACK = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(ForgottenList.class);

    /** What stands in the file surely, of lately. */
    private final Cache<Forgotten, Boolean> written =
            Caffeine.newBuilder().expireAfterWrite(LOOKED_BACK.multipliedBy(2)).build();

    private final ForgottenRows rows;
    private final ForgottenFile file;
    private final Seal seal;
    private final Clock clock;
    private final boolean lasting;

    ForgottenList(
            ForgottenRows rows,
            Seal seal,
            Clock clock,
            @Value("${wegwijs.data}") Path dataFolder,
            @Value("${spring.datasource.url}") String database) {
        this.rows = rows;
        this.file = new ForgottenFile(dataFolder.resolve(Backups.FOLDER));
        this.seal = seal;
        this.clock = clock;
        this.lasting = !database.startsWith("jdbc:h2:mem:");
    }

    @EventListener
    void note(ChatForgotten event) {
        Forgotten one =
                new Forgotten(clock.instant().truncatedTo(ChronoUnit.MILLIS), seal.keyId(), seal.mark(event.chat()));
        rows.add(Set.of(one), false);
        write(List.of(one));
    }

    /** Whoever was forgotten by another instance, or while the file could not be written. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void catchUp() {
        write(rows.since(clock.instant().minus(LOOKED_BACK)).stream()
                .filter(one -> written.getIfPresent(one) == null)
                .toList());
    }

    /** Once, the whole of it: what is missing is added, what is too old goes. */
    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        if (!lasting) {
            return;
        }
        Instant first = clock.instant().minus(KEPT);
        rows.dropBefore(first);
        try {
            Set<Forgotten> all = file.read();
            boolean old = all.removeIf(one -> one.at().isBefore(first));
            if (all.addAll(rows.since(first)) || old || !file.exists()) {
                file.replace(all);
            }
        } catch (IOException e) {
            warn(e);
        }
    }

    private void write(List<Forgotten> some) {
        if (!lasting || some.isEmpty()) {
            return;
        }
        try {
            file.add(some);
            some.forEach(one -> written.put(one, true));
        } catch (IOException e) {
            warn(e);
        }
    }

    private static void warn(IOException why) {
        log.warn(
                "The list of the forgotten cannot be written ({}); it is tried again every minute. Until then, keep no copy"
                        + " of the backups elsewhere.",
                why.getClass().getSimpleName());
    }
}
