package org.wegwijs.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.wegwijs.chat.Deed.Attached.Kind;

/** What a message without text holds. */
final class Attachments {

    private Attachments() {}

    /** Null of a service message, such as a pinned message or a changed background. */
    static @Nullable Kind of(Message message) {
        if (message.hasVoice() || message.hasAudio() || message.hasVideoNote()) {
            return Kind.VOICE;
        }
        if (message.hasPhoto() || message.hasVideo() || message.hasAnimation() || message.hasLivePhoto()) {
            return Kind.PICTURE;
        }
        if (message.hasSticker()) {
            return Kind.STICKER;
        }
        if (message.hasDocument()) {
            return Kind.DOCUMENT;
        }
        if (message.hasLocation() || message.getVenue() != null) {
            return Kind.LOCATION;
        }
        if (message.hasContact()) {
            return Kind.CONTACT;
        }
        boolean other = message.hasPoll()
                || message.hasDice()
                || message.hasGame()
                || message.hasStory()
                || message.hasInvoice()
                || message.hasPaidMedia()
                || message.hasChecklist()
                || message.getGiveaway() != null
                || message.getRichMessage() != null
                || message.hasCaption();
        return other ? Kind.OTHER : null;
    }
}
