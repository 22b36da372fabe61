package org.wegwijs.content;

import org.jspecify.annotations.Nullable;

/**
 * One entry of opening hours: when it is open, what is to be said about it, or both.
 *
 * @param opening null where there are words only: "by appointment"
 */
public record Schedule(@Nullable Opening opening, @Nullable String description) {}
