package org.wegwijs.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Recipient;
import org.wegwijs.conversation.Recipients;
import org.wegwijs.delivery.BulkLetters;
import org.wegwijs.delivery.Decision;
import org.wegwijs.language.LanguageTag;

/** Decides for each recipient, at the moment of sending, by what the announcement and the person are then. */
@Component
class AnnouncementLetters implements BulkLetters {

    /** Marks lie anywhere in their indexes, so every page that is written down rewrites most of these: few large ones do it. */
    private static final int PAGE = 20_000;

    private final Announcements announcements;
    private final Recipients recipients;
    private final Letters letters;
    private final Zones zones;
    private final Clock clock;

    AnnouncementLetters(Announcements announcements, Recipients recipients, Letters letters, Zones zones, Clock clock) {
        this.announcements = announcements;
        this.recipients = recipients;
        this.letters = letters;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Page page(UUID bulk, long after) {
        Optional<Audience> audience = announcements
                .bulk(bulk)
                .flatMap(sent -> announcements.find(sent.announcement()))
                .map(found -> found.draft().audience());
        if (audience.isEmpty()) {
            return new Page(List.of(), after, true);
        }
        List<Recipients.Listed> listed = recipients.page(after, PAGE);
        List<Address> addresses = listed.stream()
                .filter(one -> audience.get().includes(one.recipient()))
                .map(one -> new Address(one.channel(), one.mark(), one.chat()))
                .toList();
        long upTo = listed.isEmpty() ? after : listed.get(listed.size() - 1).position();
        return new Page(addresses, upTo, listed.size() < PAGE);
    }

    @Override
    public List<Decision> decide(UUID bulk, List<ChatId> chats) {
        Optional<Announcements.SentBulk> sent = announcements.bulk(bulk);
        Optional<Announcement> found = sent.flatMap(one -> announcements.find(one.announcement()));
        if (found.isEmpty()) {
            return all(chats, chat -> new Decision.Leave("gone"));
        }
        Announcement announcement = found.get();
        return switch (sent.get().role()) {
            case MAIN -> main(announcement, chats);
            case CORRECTION ->
                silently(chats, language -> letters.reply(announcement.draft(), announcement.code(), language));
            case STRIKE, DELETION ->
                silently(chats, language -> Optional.of(letters.withdrawn(announcement, language)));
            case NOTICE ->
                aloud(announcement, chats, language -> Optional.of(letters.corrected(announcement, language)));
            case REVOCATION ->
                aloud(announcement, chats, language -> Optional.of(letters.withdrawn(announcement, language)));
        };
    }

    private List<Decision> main(Announcement announcement, List<ChatId> chats) {
        if (announcement.state() != AnnouncementState.SENDING && announcement.state() != AnnouncementState.SENT) {
            return all(chats, chat -> new Decision.Leave(announcement.state().id()));
        }
        if (isOver(announcement)) {
            return all(chats, chat -> new Decision.Leave("expired"));
        }
        Map<ChatId, Recipient> now = recipients.now(chats);
        Audience audience = announcement.draft().audience();
        return all(chats, chat -> {
            Recipient recipient = now.get(chat);
            if (recipient == null) {
                return new Decision.Leave("stopped");
            }
            if (!audience.includes(recipient)) {
                return new Decision.Leave("no-longer-meant");
            }
            return aloud(
                    announcement,
                    recipient,
                    language -> letters.reply(announcement.draft(), announcement.code(), language));
        });
    }

    /** A new message: only for those who say yes, and not in their quiet hours. */
    private List<Decision> aloud(
            Announcement announcement, List<ChatId> chats, Function<LanguageTag, Optional<Reply>> words) {
        Map<ChatId, Recipient> now = recipients.now(chats);
        return all(chats, chat -> {
            Recipient recipient = now.get(chat);
            return recipient == null ? new Decision.Leave("stopped") : aloud(announcement, recipient, words);
        });
    }

    private Decision aloud(
            Announcement announcement, Recipient recipient, Function<LanguageTag, Optional<Reply>> words) {
        Instant ends = ends(announcement);
        if (!announcement.draft().urgency().urgent()) {
            Optional<Instant> quiet = recipient.quietHours().end(clock.instant(), zones.of(recipient));
            if (quiet.isPresent()) {
                return ends != null && !quiet.get().isBefore(ends)
                        ? new Decision.Leave("quiet")
                        : new Decision.Wait(quiet.get());
            }
        }
        return send(recipient, words);
    }

    /** A change of what somebody has already: it makes no sound, so neither a no nor the hour matters. */
    private List<Decision> silently(List<ChatId> chats, Function<LanguageTag, Optional<Reply>> words) {
        Map<ChatId, Recipient> now = recipients.everNow(chats);
        return all(chats, chat -> {
            Recipient recipient = now.get(chat);
            return recipient == null ? new Decision.Leave("gone") : send(recipient, words);
        });
    }

    private static Decision send(Recipient recipient, Function<LanguageTag, Optional<Reply>> words) {
        Optional<Reply> reply = words.apply(recipient.language());
        if (reply.isEmpty()) {
            return new Decision.Leave("no-text");
        }
        String home = recipient.home();
        return new Decision.Send(reply.get(), recipient.language().value(), home == null ? "" : home);
    }

    private boolean isOver(Announcement announcement) {
        Instant ends = ends(announcement);
        return ends != null && !clock.instant().isBefore(ends);
    }

    private static @Nullable Instant ends(Announcement announcement) {
        LocalMoment ends = announcement.draft().ends();
        return ends == null ? null : ends.instant();
    }

    private static List<Decision> all(List<ChatId> chats, Function<ChatId, Decision> decision) {
        return chats.stream().map(decision).toList();
    }
}
