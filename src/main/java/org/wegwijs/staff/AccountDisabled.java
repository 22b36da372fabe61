package org.wegwijs.staff;

import java.util.UUID;

/** Somebody can no longer sign in; published in the transaction that makes it so, in which their sessions end too. */
public record AccountDisabled(UUID account) {}
