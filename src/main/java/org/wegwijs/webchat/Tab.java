package org.wegwijs.webchat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tab with its open lines, and the last that was written to them, in case a line was dead. Kept in memory alone. */
final class Tab {

    /** More than one press ever brings. */
    static final int REMEMBERED = 20;

    /** A reload, a second window of the same tab, and a line that died unnoticed. */
    static final int MAX_STREAMS = 3;

    /** How long a phone may be without network before it misses what was written to its dead line. */
    static final Duration REMEMBERED_AFTER = Duration.ofMinutes(10);

    private final Deque<Event> last = new ArrayDeque<>();
    private final List<EventStream> streams = new ArrayList<>();
    private @Nullable Instant leftAt;

    /**
     * Adds a line, with everything that came after the last event the tab knows.
     *
     * @return a line that has to make room for it
     */
    synchronized @Nullable EventStream open(EventStream stream, @Nullable String lastSeen) {
        boolean known = last.stream().anyMatch(event -> event.id().equals(lastSeen));
        boolean missed = !known;
        stream.enqueue(Event.HEARTBEAT);
        for (Event event : last) {
            if (missed) {
                stream.enqueue(event);
            }
            missed |= event.id().equals(lastSeen);
        }
        streams.add(stream);
        leftAt = null;
        return streams.size() > MAX_STREAMS ? streams.get(0) : null;
    }

    /** Puts the event in line for every open line, and remembers it; nothing happens if no line is open. */
    synchronized List<EventStream> add(Event event) {
        if (!streams.isEmpty()) {
            last.removeIf(earlier -> earlier.id().equals(event.id()));
            last.add(event);
            if (last.size() > REMEMBERED) {
                last.remove();
            }
            streams.forEach(stream -> stream.enqueue(event));
        }
        return List.copyOf(streams);
    }

    /** Drops what was written, and tells every open line so. */
    synchronized List<EventStream> forget() {
        last.clear();
        streams.forEach(stream -> stream.enqueue(Event.FORGOTTEN));
        return List.copyOf(streams);
    }

    synchronized void closed(EventStream stream, Instant now) {
        streams.remove(stream);
        leftAt = streams.isEmpty() ? now : null;
    }

    synchronized List<EventStream> streams() {
        return List.copyOf(streams);
    }

    /** Whether nobody can want anything of it any more. */
    synchronized boolean isOver(Instant now) {
        return streams.isEmpty()
                && (last.isEmpty()
                        || (leftAt != null && leftAt.plus(REMEMBERED_AFTER).isBefore(now)));
    }
}
