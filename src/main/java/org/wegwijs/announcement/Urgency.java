package org.wegwijs.announcement;

/**
 * Whether an announcement can wait for the morning.
 *
 * @param reason why it cannot; empty where it can
 */
record Urgency(boolean urgent, String reason) {

    static final Urgency NORMAL = new Urgency(false, "");

    static Urgency urgent(String reason) {
        return new Urgency(true, reason);
    }
}
