package org.wegwijs.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that was given to somebody and not used yet. Its token is known to them alone.
 *
 * @param account whose password it sets; null where it makes the account
 * @param whom the account it makes; of a set-up link nothing is known yet
 */
record OneTimeLink(UUID id, LinkKind kind, @Nullable UUID account, NewAccount whom, Instant expires) {}
