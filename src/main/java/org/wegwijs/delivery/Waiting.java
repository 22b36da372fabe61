package org.wegwijs.delivery;

import org.wegwijs.chat.Outgoing;

/** A queued reply and its row. */
record Waiting(long row, Outgoing outgoing) {}
