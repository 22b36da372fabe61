package org.wegwijs.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup says of itself, in {@code manifest.json}.
 *
 * @param format of the file; {@link #FORMAT} is the only one so far
 * @param schema the version of the last migration
 * @param begun when it was made
 * @param rows how many rows of each table there are
 */
record Manifest(int format, String schema, Instant begun, Map<String, Long> rows) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    Manifest {
        rows = Map.copyOf(rows);
    }
}
