package org.wegwijs.content;

import java.time.LocalDate;
import java.util.List;

/**
 * A service with all that is known about it: what a file holds, and what {@link Services#save} takes.
 *
 * @param text in its source language, English
 * @param status of HSDS; only what is {@code active} is shown
 * @param validUntil the last day on which the service is shown
 * @param document the whole HSDS service as it was received, as JSON
 */
public record ServiceDraft(ServiceText text, String status, LocalDate validUntil, String document) {

    static final String ACTIVE = "active";

    public String slug() {
        return text.id();
    }

    List<Segment> segments() {
        return text.segments();
    }

    boolean shownOn(LocalDate day) {
        return status.equals(ACTIVE) && !day.isAfter(validUntil);
    }
}
