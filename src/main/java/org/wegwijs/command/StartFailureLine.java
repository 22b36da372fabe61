package org.wegwijs.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the program cannot start, without the frame of stars that Spring Boot draws around it. */
final class StartFailureLine implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(StartFailureLine.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        log.error("{}{}", analysis.getDescription(), action == null ? "" : " " + action);
    }
}
