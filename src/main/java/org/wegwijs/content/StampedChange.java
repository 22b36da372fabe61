package org.wegwijs.content;

import java.time.Instant;

/** That an item was changed, and when; the same change always has the same stamp. */
record StampedChange(String id, Instant changed) {}
