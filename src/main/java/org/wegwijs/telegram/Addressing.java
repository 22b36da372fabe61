package org.wegwijs.telegram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Whether somebody in a group speaks to us: by name, in reply to us, or with a command that is not another bot's. */
final class Addressing {

    private final BotIdentity self;
    private final String mention;

    Addressing(BotIdentity self) {
        this.self = self;
        this.mention = "@" + self.username().toLowerCase(Locale.ROOT);
    }

    boolean isToUs(Message message) {
        boolean reply = message.getReplyToMessage() != null
                && message.getReplyToMessage().getFrom() != null
                && isUs(message.getReplyToMessage().getFrom().getId());
        return reply
                || entities(message.getText(), message.getEntities())
                || entities(message.getCaption(), message.getCaptionEntities());
    }

    private boolean entities(@Nullable String text, @Nullable List<MessageEntity> entities) {
        return text != null
                && Stream.ofNullable(entities).flatMap(List::stream).anyMatch(entity -> isToUs(text, entity));
    }

    private boolean isToUs(String text, MessageEntity entity) {
        int end = entity.getOffset() + entity.getLength();
        String marked = text.substring(Math.min(entity.getOffset(), text.length()), Math.min(end, text.length()))
                .toLowerCase(Locale.ROOT);
        return switch (entity.getType()) {
            case "mention" -> marked.equals(mention);
            case "text_mention" ->
                entity.getUser() != null && isUs(entity.getUser().getId());
            case "bot_command" -> !marked.contains("@") || marked.endsWith(mention);
            default -> false;
        };
    }

    private boolean isUs(@Nullable Long id) {
        return id != null && id == self.id();
    }
}
