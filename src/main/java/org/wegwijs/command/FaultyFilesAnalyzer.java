package org.wegwijs.command;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.wegwijs.files.FaultyFiles;

/** Says what is wrong in which file instead of a stack trace when the program cannot start. */
final class FaultyFilesAnalyzer extends AbstractFailureAnalyzer<FaultyFiles> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyFiles cause) {
        return new FailureAnalysis(
                "Some files cannot be used:\n" + cause.getMessage(),
                "Correct them and start again; `check` lists the faults of all files.",
                cause);
    }
}
