package org.wegwijs.webchat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.ChatForgotten;

/** All tabs that can be written to, or could until some minutes ago. */
@Component
class OpenTabs implements SmartLifecycle {

    /** Open lines of all tabs together, however much memory there is. */
    private static final int MOST_LINES = 4000;

    /** What a line costs: measured 114 KB, nearly all of it the server's buffers for an open request. */
    private static final int BYTES_PER_LINE = 128 * 1024;

    /** The share of the heap that lines may take, as a divisor; the rest answers them. */
    private static final int SHARE = 3;

    private final Map<Token, Tab> tabs = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();
    private final int mostLines = affordable(Runtime.getRuntime().maxMemory());
    private final Clock clock;
    private volatile boolean running;

    OpenTabs(Clock clock) {
        this.clock = clock;
    }

    /** How many lines a heap of this size can carry. */
    static int affordable(long heapBytes) {
        return (int) Math.min(MOST_LINES, heapBytes / SHARE / BYTES_PER_LINE);
    }

    /** Whether one more line can be opened. */
    boolean hasRoom() {
        return running && streams.get() < mostLines;
    }

    /** Adds a line, with everything after {@code lastSeen} that is still remembered. */
    void open(Token token, EventStream stream, @Nullable String lastSeen) {
        streams.incrementAndGet();
        EventStream[] tooMany = new EventStream[1];
        tabs.compute(token, (key, tab) -> {
            Tab open = tab == null ? new Tab() : tab;
            tooMany[0] = open.open(stream, lastSeen);
            return open;
        });
        if (tooMany[0] != null) {
            tooMany[0].close();
        }
        stream.start();
    }

    void closed(Token token, EventStream stream) {
        streams.decrementAndGet();
        tabs.computeIfPresent(token, (key, tab) -> {
            tab.closed(stream, clock.instant());
            return tab.isOver(clock.instant()) ? null : tab;
        });
    }

    /** Writes an event to a tab; false if it has no open line. */
    boolean write(Token token, Event event) {
        Tab tab = tabs.get(token);
        List<EventStream> lines = tab == null ? List.of() : tab.add(event);
        lines.forEach(EventStream::write);
        return !lines.isEmpty();
    }

    /** Ends every line of a tab and drops what was written to it. */
    void drop(Token token) {
        Tab tab = tabs.remove(token);
        if (tab != null) {
            tab.streams().forEach(EventStream::close);
        }
    }

    /** At once and not after the commit: the reply that says so must not be overtaken. */
    @EventListener
    void forget(ChatForgotten event) {
        if (event.chat().channel().equals(WebChannel.NAME)) {
            Tab tab = tabs.get(Token.of(event.chat()));
            List<EventStream> lines = tab == null ? List.of() : tab.forget();
            lines.forEach(EventStream::write);
        }
    }

    /** Often enough for every proxy and mobile network not to take the line for dead. */
    @Scheduled(fixedRateString = "PT20S")
    void beat() {
        tabs.values().forEach(tab -> tab.streams().forEach(EventStream::beat));
        tabs.keySet()
                .forEach(token -> tabs.computeIfPresent(token, (key, tab) -> tab.isOver(clock.instant()) ? null : tab));
    }

    /** Whether a page reads more slowly than it is written to. */
    boolean isBehind(Token token) {
        Tab tab = tabs.get(token);
        return tab != null && tab.streams().stream().anyMatch(EventStream::isBehind);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all lines: the web server waits at its end for open requests, and these have no end of their own. */
    @Override
    public void stop() {
        running = false;
        tabs.values().forEach(tab -> tab.streams().forEach(EventStream::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped after delivery, before the web server. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }
}
