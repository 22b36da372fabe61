package org.wegwijs.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds our sentence for a failed start, before Spring Boot looks for its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return StartFailure.of(failure)
                .map(found -> new FailureAnalysis(found.what(), null, failure))
                .orElse(null);
    }
}
