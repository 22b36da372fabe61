package org.wegwijs.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.wegwijs.chat.Deed;
import org.wegwijs.telegram.Received.Kind;

/** Takes from an update what concerns us. Channel posts, service messages and what other bots say do not. */
final class UpdateReader {

    /** More than any message can hold; keeps a broken client from filling a row. */
    private static final int MAX_TEXT = 10_000;

    private final BotIdentity self;
    private final Addressing addressing;
    private final Clock clock;
    /** An album comes as one update a picture; its first stands for all. */
    private final Cache<String, Integer> albums = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    UpdateReader(BotIdentity self, Clock clock) {
        this.self = self;
        this.addressing = new Addressing(self);
        this.clock = clock;
    }

    /** Empty where there is nothing to do. */
    Optional<Received> read(Update update) {
        int id = update.getUpdateId();
        if (update.hasMessage()) {
            return message(id, update.getMessage());
        }
        if (update.hasEditedMessage()) {
            return edited(id, update.getEditedMessage());
        }
        if (update.hasCallbackQuery()) {
            return pressed(id, update.getCallbackQuery());
        }
        return update.hasMyChatMember() ? blocked(id, update.getMyChatMember()) : Optional.empty();
    }

    private Optional<Received> message(int id, Message message) {
        if (!isFromPerson(message)) {
            return Optional.empty();
        }
        if (!message.isUserMessage()) {
            boolean group = message.isGroupMessage() || message.isSuperGroupMessage();
            return group && addressing.isToUs(message)
                    ? Optional.of(received(id, message, Kind.GROUP, self.link(), null))
                    : Optional.empty();
        }
        if (message.hasText()) {
            return Optional.of(received(id, message, Kind.WRITTEN, message.getText(), null));
        }
        Location here = message.getVenue() == null
                ? message.getLocation()
                : message.getVenue().getLocation();
        if (here != null && isOnEarth(here)) {
            return Optional.of(
                    received(id, message, Kind.LOCATED, here.getLatitude() + "," + here.getLongitude(), null));
        }
        Deed.Attached.Kind attachment = Attachments.of(message);
        boolean another = message.getMediaGroupId() != null && albums.get(message.getMediaGroupId(), album -> id) != id;
        return attachment == null || another
                ? Optional.empty()
                : Optional.of(received(id, message, Kind.ATTACHED, caption(message), attachment));
    }

    private Optional<Received> edited(int id, Message message) {
        String text = message.hasText() ? message.getText() : caption(message);
        // A live location is edited every few seconds and has no text.
        return isFromPerson(message) && message.isUserMessage() && !text.isBlank()
                ? Optional.of(received(id, message, Kind.EDITED, text, null))
                : Optional.empty();
    }

    private Optional<Received> pressed(int id, CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        boolean here = message == null || message.getChat().isUserChat();
        if (!here || query.getData() == null || query.getFrom() == null) {
            return Optional.empty();
        }
        // The id of a private chat is that of the person.
        String editable = message instanceof Message ? String.valueOf(message.getMessageId()) : null;
        return Optional.of(new Received(
                id,
                String.valueOf(query.getFrom().getId()),
                Kind.PRESSED,
                clock.instant().getEpochSecond(),
                query.getFrom().getLanguageCode(),
                clean(query.getData()),
                editable,
                null));
    }

    private Optional<Received> blocked(int id, ChatMemberUpdated change) {
        boolean blocked = change.getChat().isUserChat()
                && change.getNewChatMember() != null
                && "kicked".equals(change.getNewChatMember().getStatus());
        return blocked
                ? Optional.of(new Received(
                        id,
                        String.valueOf(change.getChat().getId()),
                        Kind.BLOCKED,
                        clock.instant().getEpochSecond(),
                        null,
                        "",
                        null,
                        null))
                : Optional.empty();
    }

    private static boolean isOnEarth(Location location) {
        return location.getLatitude() != null
                && location.getLongitude() != null
                && Math.abs(location.getLatitude()) <= 90
                && Math.abs(location.getLongitude()) <= 180;
    }

    private static boolean isFromPerson(Message message) {
        return message.getFrom() != null
                && !Boolean.TRUE.equals(message.getFrom().getIsBot());
    }

    private static String caption(Message message) {
        return message.getCaption() == null ? "" : message.getCaption();
    }

    private Received received(
            int id, Message message, Kind kind, String text, Deed.Attached.@Nullable Kind attachment) {
        long sentAt = message.getDate() == null ? clock.instant().getEpochSecond() : message.getDate();
        return new Received(
                id,
                String.valueOf(message.getChatId()),
                kind,
                sentAt,
                message.getFrom().getLanguageCode(),
                clean(text),
                message.getMessageId() == null ? null : String.valueOf(message.getMessageId()),
                attachment);
    }

    /** Without what a database refuses - zero characters and halves of surrogate pairs - and cut to a sane length. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_TEXT));
        text.codePoints()
                .limit(MAX_TEXT)
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
