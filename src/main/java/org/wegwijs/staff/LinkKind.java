package org.wegwijs.staff;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a one-time link is for. */
enum LinkKind {
    /** Makes the first administrator. */
    SET_UP(Duration.ofHours(1)),
    /** Makes the account of somebody whom an administrator invites. */
    INVITATION(Duration.ofDays(7)),
    /** Sets a new password for an account. */
    PASSWORD(Duration.ofDays(1));

    private final Duration validity;

    LinkKind(Duration validity) {
        this.validity = validity;
    }

    Duration validity() {
        return validity;
    }

    /** As it stands in the address: {@code set-up}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LinkKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
