package org.wegwijs.delivery;

import java.util.UUID;

/** Nobody waits for this sending any more. */
public record BulkEnded(UUID bulk) {}
