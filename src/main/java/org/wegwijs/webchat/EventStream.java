package org.wegwijs.webchat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The open line to one page. It is written to without blocking: a page that does not read costs the memory of what waits
 * for it, up to {@value #MAX_WAITING_BYTES} bytes, and no thread. ({@code SseEmitter} would block the sender in its place.)
 */
final class EventStream implements WriteListener, AsyncListener {

    /** Some hundred replies; who has not read that much is gone. */
    private static final int MAX_WAITING_BYTES = 256 * 1024;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Consumer<EventStream> whenClosed;
    private final Queue<Event> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingBytes = new AtomicInteger();
    /** How often writing was asked for since the one thread that writes last looked; 0 if no thread writes. */
    private final AtomicInteger asked = new AtomicInteger();

    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean writable;
    private volatile boolean closing;
    private boolean unflushed;

    private EventStream(AsyncContext async, ServletOutputStream out, Consumer<EventStream> whenClosed) {
        this.async = async;
        this.out = out;
        this.whenClosed = whenClosed;
    }

    /**
     * Takes over the response of an asynchronous request.
     *
     * @param whenClosed told once, when nothing more can be written
     */
    static EventStream over(AsyncContext async, Consumer<EventStream> whenClosed) throws IOException {
        EventStream stream = new EventStream(async, async.getResponse().getOutputStream(), whenClosed);
        async.setTimeout(0);
        async.addListener(stream);
        return stream;
    }

    /** To be called once what the page missed has been {@linkplain #enqueue enqueued}. */
    void start() {
        out.setWriteListener(this);
    }

    /** Puts an event in line; {@link #write} sends it. Takes no lock and does not block. */
    void enqueue(Event event) {
        if (waitingBytes.addAndGet(event.bytes().length) > MAX_WAITING_BYTES) {
            closing = true;
        } else {
            waiting.add(event);
        }
    }

    /** Writes as much as the network takes now; the rest follows when it takes more. */
    void write() {
        if (asked.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            writeWhatFits();
            seen = asked.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Whether something waits for the network to take it. */
    boolean isBehind() {
        return !waiting.isEmpty();
    }

    /** Sends a heartbeat, unless the page is behind already. */
    void beat() {
        if (!isBehind()) {
            enqueue(Event.HEARTBEAT);
            write();
        }
    }

    void close() {
        closing = true;
        write();
    }

    private void writeWhatFits() {
        if (ended.get()) {
            return;
        }
        try {
            while (!closing && writable && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                writeNext();
            }
        } catch (IOException | IllegalStateException e) {
            closing = true;
        }
        if (closing) {
            end();
        }
    }

    private void writeNext() throws IOException {
        Event event = waiting.poll();
        if (event == null) {
            unflushed = false;
            out.flush();
        } else {
            unflushed = true;
            waitingBytes.addAndGet(-event.bytes().length);
            out.write(event.bytes());
        }
    }

    private void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        waiting.clear();
        try {
            async.complete();
        } catch (IllegalStateException e) {
            // The server has ended it already.
        }
        whenClosed.accept(this);
    }

    @Override
    public void onWritePossible() {
        writable = true;
        write();
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
