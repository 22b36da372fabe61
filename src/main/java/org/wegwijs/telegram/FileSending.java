package org.wegwijs.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.wegwijs.chat.Enclosure;
import org.wegwijs.chat.Enclosures;
import org.wegwijs.chat.Reply;

/** Photos and files on Telegram: uploaded to the first chat, and named to every other by what Telegram calls them since. */
final class FileSending {

    /** For those whose file another is just uploading. */
    private static final Duration UPLOAD = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(FileSending.class);

    private final BotApi api;
    private final Enclosures enclosures;
    private final FileNames names;
    private final Set<String> uploading = ConcurrentHashMap.newKeySet();

    FileSending(BotApi api, Enclosures enclosures, FileNames names) {
        this.api = api;
        this.enclosures = enclosures;
        this.names = names;
    }

    /** @param caption in Telegram's HTML */
    Answer<Message> send(
            String chat, String caption, Reply reply, Enclosure enclosure, @Nullable ReplyKeyboard keyboard) {
        Caption below = new Caption(chat, caption, reply.quiet(), keyboard);
        return with(enclosure, file -> call(below, enclosure, file));
    }

    /**
     * Puts a photo or file in the place of whatever the message was: a text, or another file.
     *
     * @param caption in Telegram's HTML
     */
    Answer<Serializable> change(
            String chat, int message, String caption, Enclosure enclosure, @Nullable InlineKeyboardMarkup keyboard) {
        return with(
                enclosure,
                file -> api.call(EditMessageMedia.builder()
                        .chatId(chat)
                        .messageId(message)
                        .media(media(enclosure.kind(), file, caption))
                        .replyMarkup(keyboard)
                        .build()));
    }

    private static InputMedia media(Enclosure.Kind kind, InputFile file, String caption) {
        InputMedia media = switch (kind) {
            case PHOTO -> new InputMediaPhoto(file.getAttachName());
            case FILE -> new InputMediaDocument(file.getAttachName());
        };
        if (file.isNew()) {
            media.setMedia(file.getNewMediaStream(), file.getMediaName());
        }
        media.setCaption(caption);
        media.setParseMode(ParseMode.HTML);
        return media;
    }

    private <T extends Serializable> Answer<T> with(Enclosure enclosure, Function<InputFile, Answer<T>> call) {
        Optional<String> name = names.find(enclosure.id());
        if (name.isPresent()) {
            Answer<T> answer = call.apply(new InputFile(name.get()));
            if (!isUnknown(answer)) {
                return answer;
            }
            names.drop(enclosure.id());
        }
        // While it is uploaded nobody waits for it in the middle of an attempt: what waits there at a kill counts as
        // unknown.
        if (!uploading.add(enclosure.id())) {
            return new Answer.No<>(503, "the file is being uploaded", UPLOAD);
        }
        try {
            return upload(enclosure, call);
        } finally {
            uploading.remove(enclosure.id());
        }
    }

    private <T extends Serializable> Answer<T> upload(Enclosure enclosure, Function<InputFile, Answer<T>> call) {
        Optional<Enclosures.Content> content = enclosures.shown(enclosure.id());
        if (content.isEmpty()) {
            return new Answer.No<>(400, "the file is not there any more", Duration.ZERO);
        }
        Answer<T> answer =
                call.apply(new InputFile(new ByteArrayInputStream(content.get().bytes()), plain(enclosure.name())));
        if (answer instanceof Answer.Yes<T> yes && yes.result() instanceof Message message) {
            name(message).ifPresent(name -> keep(enclosure.id(), name));
        }
        return answer;
    }

    /** The library names the part of the request after the file, and nothing but ASCII is sure to be found there again. */
    private static String plain(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^-+", "");
        return ascii.startsWith(".") ? "wegwijs" + ascii : ascii;
    }

    /** It has arrived, whatever the database says: then it is uploaded once more. */
    private void keep(String enclosure, String name) {
        try {
            names.keep(enclosure, name);
        } catch (RuntimeException e) {
            log.warn(
                    "What Telegram calls a file could not be kept: {}.",
                    e.getClass().getSimpleName());
        }
    }

    /** Of a photo Telegram has several sizes; the name of the largest stands for all. */
    private static Optional<String> name(Message message) {
        List<PhotoSize> sizes = message.getPhoto();
        if (sizes != null && !sizes.isEmpty()) {
            return sizes.stream()
                    .max(Comparator.comparingInt(size -> size.getWidth() * size.getHeight()))
                    .map(PhotoSize::getFileId);
        }
        return Optional.ofNullable(message.getDocument()).map(document -> document.getFileId());
    }

    private static boolean isUnknown(Answer<?> answer) {
        return answer instanceof Answer.No<?> no
                && no.code() == 400
                && no.reason().toLowerCase(Locale.ROOT).contains("file identifier");
    }

    private record Caption(
            String chat,
            String html,
            boolean quiet,
            @Nullable ReplyKeyboard keyboard) {}

    private Answer<Message> call(Caption below, Enclosure enclosure, InputFile file) {
        Boolean silent = below.quiet() ? Boolean.TRUE : null;
        return switch (enclosure.kind()) {
            case PHOTO ->
                api.call(SendPhoto.builder()
                        .chatId(below.chat())
                        .photo(file)
                        .caption(below.html())
                        .parseMode(ParseMode.HTML)
                        .replyMarkup(below.keyboard())
                        .disableNotification(silent)
                        .build());
            case FILE ->
                api.call(SendDocument.builder()
                        .chatId(below.chat())
                        .document(file)
                        .caption(below.html())
                        .parseMode(ParseMode.HTML)
                        .replyMarkup(below.keyboard())
                        .disableNotification(silent)
                        .build());
        };
    }
}
