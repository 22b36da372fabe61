package org.wegwijs.announcement;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wegwijs.conversation.Recipients;
import org.wegwijs.delivery.BulkDeliveries;
import org.wegwijs.delivery.Following;

/** How many people something reaches now. */
@Component
class Counts {

    /** Fewer than this could be somebody in particular. */
    static final int FEW = 5;

    private final Recipients recipients;
    private final Announcements announcements;
    private final BulkDeliveries bulk;

    Counts(Recipients recipients, Announcements announcements, BulkDeliveries bulk) {
        this.recipients = recipients;
        this.announcements = announcements;
        this.bulk = bulk;
    }

    /** Whom an announcement reaches, by language: a correction those who have what it corrects, once all have it. */
    Map<String, Long> of(Announcement announcement) {
        return announcements
                .corrected(announcement)
                .filter(original -> original.state() == AnnouncementState.SENT)
                .map(original -> whoHave(original.id()))
                .orElseGet(() -> byLanguage(announcement.draft().audience()));
    }

    private Map<String, Long> whoHave(UUID sent) {
        Map<String, Long> counts = new TreeMap<>();
        bulk.report(sent).stream()
                .filter(line -> Following.everybody().states().contains(line.state()))
                .filter(line -> !line.language().isEmpty())
                .forEach(line -> counts.merge(line.language(), line.count(), Long::sum));
        return counts;
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
