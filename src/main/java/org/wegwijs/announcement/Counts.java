package org.wegwijs.announcement;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wegwijs.conversation.Recipients;

/** How many people an audience has now. */
@Component
class Counts {

    /** Fewer than this could be somebody in particular. */
    static final int FEW = 5;

    private final Recipients recipients;

    Counts(Recipients recipients) {
        this.recipients = recipients;
    }

    /** By language; only languages that somebody reads. */
    Map<String, Long> byLanguage(Audience audience) {
        Map<String, Long> counts = new TreeMap<>();
        recipients.counts().forEach((recipient, many) -> {
            if (audience.includes(recipient)) {
                counts.merge(recipient.language().value(), many, Long::sum);
            }
        });
        return counts;
    }

    /** As it may be shown. */
    static String shown(long count) {
        return count > 0 && count < FEW ? "<" + FEW : Long.toString(count);
    }
}
