package org.wegwijs.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Arrivals;
import org.wegwijs.conversation.Recipient;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.delivery.BulkDeliveries;

/** What holds now, for people who arrive at a place and for those who ask. */
@Component
class CurrentNews implements Arrivals {

    /** More than this at once nobody reads; {@code /news} has them all. */
    private static final int AT_ARRIVAL = 3;

    private static final int AT_REQUEST = 10;

    private final Announcements announcements;
    private final Letters letters;
    private final BulkDeliveries bulk;
    private final Clock clock;

    CurrentNews(Announcements announcements, Letters letters, BulkDeliveries bulk, Clock clock) {
        this.announcements = announcements;
        this.letters = letters;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** Those that the person does not have yet; nobody gets one of them as a message of its own after this. */
    @Override
    public List<Reply> at(Speaker speaker) {
        Recipient person = speaker.person();
        List<Reply> replies = new ArrayList<>();
        for (Announcement announcement : current(person)) {
            Optional<Reply> reply = reply(announcement, person);
            if (reply.isPresent() && replies.size() < AT_ARRIVAL && show(announcement, speaker)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    /** All of them, up to ten. Who is shown one is told of what becomes of it like those whom it was sent to. */
    List<Reply> of(Speaker speaker) {
        List<Reply> replies = new ArrayList<>();
        for (Announcement announcement : current(speaker.person())) {
            Optional<Reply> reply = reply(announcement, speaker.person());
            if (reply.isPresent() && replies.size() < AT_REQUEST) {
                var unused = show(announcement, speaker);
                replies.add(reply.get());
            }
        }
        return replies;
    }

    private boolean show(Announcement announcement, Speaker speaker) {
        String home = speaker.person().home();
        return bulk.show(
                announcement.id(), speaker.chat(), speaker.person().language().value(), home == null ? "" : home);
    }

    private Optional<Reply> reply(Announcement announcement, Recipient person) {
        return letters.reply(announcement.draft(), announcement.code(), person.language());
    }

    private List<Announcement> current(Recipient person) {
        Instant now = clock.instant();
        return announcements.in(Set.of(AnnouncementState.SENDING, AnnouncementState.SENT)).stream()
                .filter(announcement -> announcement.corrects() == null)
                .filter(announcement -> announcement.draft().ends() != null
                        && announcement.draft().ends().instant() != null
                        && now.isBefore(announcement.draft().ends().instant()))
                .filter(announcement -> announcement.draft().audience().includes(person))
                .toList();
    }
}
