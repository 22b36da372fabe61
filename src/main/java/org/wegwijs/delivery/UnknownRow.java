package org.wegwijs.delivery;

import java.time.Instant;

/**
 * A recipient of whom nobody knows whether the message arrived. Names nobody.
 *
 * @param at when the attempt was made or given up
 * @param reason {@code lost}: the connection failed; {@code interrupted}: the program ended meanwhile
 */
public record UnknownRow(long row, Instant at, String reason, String language, String place) {}
