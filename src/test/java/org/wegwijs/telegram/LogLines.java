package org.wegwijs.telegram;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What is logged meanwhile, by the program and by the library. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new ArrayList<>();
    private final List<Logger> loggers =
            List.of((Logger) LoggerFactory.getLogger("org.wegwijs"), (Logger) LoggerFactory.getLogger("org.telegram"));

    LogLines() {
        start();
        loggers.forEach(logger -> logger.addAppender(this));
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : " + stack trace"));
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized List<String> with(String part) {
        return lines.stream().filter(line -> line.contains(part)).toList();
    }

    synchronized void await(String part) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try {
            while (with(part).isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("Nobody logged '" + part + "' but " + lines);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        loggers.forEach(logger -> logger.detachAppender(this));
    }
}
