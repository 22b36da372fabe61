package org.wegwijs.announcement;

import java.time.Instant;
import java.util.UUID;

/**
 * The word of a second person.
 *
 * @param hash of the {@link Draft} that was approved
 */
record Approval(UUID by, String hash, Instant at) {}
