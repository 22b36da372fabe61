package org.wegwijs.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.delivery.BulkDeliveries;

/** The steps that people take with announcements until they are sent, each in one transaction with what it changes. */
@Component
class Steps {

    private final Announcements announcements;
    private final BulkDeliveries bulk;
    private final Gate gate;
    private final Counts counts;
    private final Clock clock;

    Steps(Announcements announcements, BulkDeliveries bulk, Gate gate, Counts counts, Clock clock) {
        this.announcements = announcements;
        this.bulk = bulk;
        this.gate = gate;
        this.counts = counts;
        this.clock = clock;
    }

    @Transactional
    public Announcement begin(UUID writer) {
        Announcement announcement = Announcement.begin(UUID.randomUUID(), Codes.fresh(), writer, clock.instant());
        announcements.add(announcement);
        return announcement;
    }

    /**
     * Begins a correction of the text of what people have.
     *
     * @param notice whether they are told that there is something to read again
     */
    @Transactional
    public Optional<Announcement> beginCorrection(UUID of, UUID writer, boolean notice) {
        return announcements
                .find(of)
                .filter(original -> original.state().isCurrent() && original.corrects() == null)
                .map(original -> {
                    Announcement correction = Announcement.begin(
                                    UUID.randomUUID(), Codes.fresh(), writer, clock.instant())
                            .correcting(original, notice);
                    announcements.add(correction);
                    return correction;
                });
    }

    @Transactional
    public Moved write(UUID id, Draft draft, UUID writer) {
        return step(id, found -> found.write(draft, writer, clock.instant()));
    }

    @Transactional
    public Moved propose(UUID id) {
        return step(id, found -> found.propose(faults(found), clock.instant()));
    }

    /** @param hash of what the person saw when approving */
    @Transactional
    public Moved approve(UUID id, UUID by, String hash, boolean teamOfOne) {
        return step(id, found -> found.approve(by, hash, teamOfOne, faults(found), clock.instant()));
    }

    @Transactional
    public Moved reject(UUID id) {
        return step(id, found -> found.reject(clock.instant()));
    }

    /** Begins to be sent, if a second person has approved exactly this. */
    @Transactional
    public Moved start(UUID id, boolean teamOfOne) {
        Moved moved = step(id, found -> found.start(teamOfOne, clock.instant()));
        if (moved instanceof Moved.Done) {
            announcements.addBulk(id, id, BulkRole.MAIN);
            bulk.begin(id);
        }
        return moved;
    }

    @Transactional
    public Moved pause(UUID id) {
        Moved moved = step(id, found -> found.pause(clock.instant()));
        if (moved instanceof Moved.Done) {
            bulk.pause(id);
        }
        return moved;
    }

    @Transactional
    public Moved resume(UUID id) {
        Moved moved = step(id, found -> found.resume(clock.instant()));
        if (moved instanceof Moved.Done) {
            bulk.resume(id);
        }
        return moved;
    }

    @Transactional
    public Moved cancel(UUID id) {
        Moved moved = step(id, found -> found.cancel(clock.instant()));
        if (moved instanceof Moved.Done) {
            bulk.cancel(id, "cancelled");
        }
        return moved;
    }

    /** Everything that keeps it from being sent now. */
    List<Problem> faults(Announcement announcement) {
        return gate.faults(announcement, counts.of(announcement));
    }

    private Moved step(UUID id, Function<Announcement, Moved> step) {
        Moved moved = announcements.take(id).map(step).orElseGet(() -> Moved.refused("not-found"));
        if (moved instanceof Moved.Done done) {
            announcements.save(done.now());
        }
        return moved;
    }
}
