package org.wegwijs.telegram;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendContact;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendVenue;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Card;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outcome.Refused.Reason;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/** Replies on Telegram. */
final class TelegramChannel implements Channel {

    /** Telegram's limit of a text after it has parsed it, in UTF-16 units. */
    static final int MAX_TEXT = 4096;

    /** The same of a text under a photo or a file. */
    static final int MAX_CAPTION = 1024;

    /** What says that the message to edit is a photo or a file. */
    private static final String CAPTIONED = "there is no text in the message";

    /** What says that the message to edit is no longer there to be edited. */
    private static final Pattern NOT_EDITABLE =
            Pattern.compile("message to edit not found|message can't be edited|message_id_invalid|" + CAPTIONED);

    private final BotApi api;
    private final Function<LanguageTag, String> locationHint;
    private final FileSending files;
    private final FailedCalls failures;
    private final Renderings renderings = new Renderings();

    /**
     * @param files what sends photos and files
     * @param locationHint what stands above the button that asks the phone where it is
     */
    TelegramChannel(BotApi api, FileSending files, TelegramState state, Function<LanguageTag, String> locationHint) {
        this.api = api;
        this.files = files;
        this.failures = new FailedCalls(state);
        this.locationHint = locationHint;
    }

    @Override
    public String name() {
        return Received.CHANNEL;
    }

    @Override
    public boolean fits(Reply reply) {
        if (Keyboards.locationButton(reply).isPresent()) {
            return isForLocation(reply);
        }
        Reply shown = Keyboards.withOpenableButtons(reply);
        return renderings.of(shown.text(), language(shown)).plain().length() <= most(shown)
                && shown.buttons().stream().mapToInt(List::size).sum() <= Keyboards.MAX_BUTTONS;
    }

    @Override
    public Size size(Reply reply) {
        Reply shown = Keyboards.withOpenableButtons(reply);
        return new Size(renderings.of(shown.text(), language(shown)).plain().length(), most(shown));
    }

    private static int most(Reply reply) {
        return reply.enclosure() == null ? MAX_TEXT : MAX_CAPTION;
    }

    @Override
    public Outcome edit(ChatId chat, String message, Reply reply) {
        return editable(message)
                .flatMap(id -> changed(chat.value(), id, Keyboards.withOpenableButtons(reply)))
                .orElseGet(() -> new Outcome.Refused(Reason.INVALID, "the message can no longer be changed"));
    }

    /** Whatever it was sent with: only Telegram knows whether a message has a text or a caption. */
    private Optional<Outcome> changed(String chat, int message, Reply reply) {
        if (reply.enclosure() != null) {
            // Also where the file is still the same, which Telegram tells by the name that it gave it.
            String caption = renderings.of(reply.text(), language(reply)).html();
            return settled(
                    message,
                    files.change(
                            chat, message, caption, reply.enclosure(), Keyboards.of(reply.buttons(), language(reply))));
        }
        Answer<Serializable> answer = api.call(edit(chat, message, reply));
        boolean captioned = answer instanceof Answer.No<Serializable> no
                && no.reason().toLowerCase(Locale.ROOT).contains(CAPTIONED);
        return captioned ? edited(message, captionEdit(chat, message, reply)) : settled(message, answer);
    }

    /** Whether it is the second part of a question that asks for a location; see {@link #split}. */
    private static boolean isForLocation(Reply reply) {
        return reply.buttons().stream().mapToInt(List::size).sum() == 1;
    }

    /** The button that asks the phone where it is cannot stand among others: it comes in a message of its own. */
    @Override
    public List<Reply> split(Reply reply) {
        if (fits(reply)) {
            return List.of(reply);
        }
        Optional<Button> location = Keyboards.locationButton(reply);
        if (location.isPresent()) {
            List<Reply> parts = new ArrayList<>(split(Keyboards.withoutLocationButton(reply)));
            parts.add(Reply.of(reply.language(), locationHint.apply(language(reply)))
                    .with(List.of(location.get()))
                    .quietly());
            return parts;
        }
        Reply shown = Keyboards.withOpenableButtons(reply);
        List<String> texts = new MessageSplitter(language(shown), most(shown)).split(shown.text());
        List<Reply> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            // One sound for one reply, and what it replaces gives way to its first part.
            parts.add(new Reply(
                    shown.language(),
                    texts.get(i),
                    i == texts.size() - 1 ? shown.buttons() : List.of(),
                    i == 0 ? shown.replaces() : null,
                    shown.quiet() || i > 0,
                    null,
                    i == 0 ? shown.enclosure() : null));
        }
        return parts;
    }

    @Override
    public String preview(Reply reply) {
        Reply shown = Keyboards.withOpenableButtons(reply);
        return renderings.of(shown.text(), language(shown)).html();
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        Reply shown = Keyboards.withOpenableButtons(outgoing.reply());
        String chat = outgoing.to().value();
        if (shown.card() != null) {
            return sent(api.call(card(chat, shown.card())));
        }
        if (shown.enclosure() != null) {
            String caption = renderings.of(shown.text(), language(shown)).html();
            return sent(files.send(chat, caption, shown, shown.enclosure(), keyboard(shown)));
        }
        return editable(shown.replaces())
                .flatMap(message -> edited(message, edit(chat, message, shown)))
                .orElseGet(() -> sent(api.call(message(chat, shown))));
    }

    private Outcome sent(Answer<Message> answer) {
        return answer.fold(sent -> new Outcome.Sent(String.valueOf(sent.getMessageId())), failures);
    }

    @Override
    public boolean withdraws() {
        return true;
    }

    @Override
    public Outcome withdraw(ChatId chat, List<String> messages) {
        DeleteMessages deletion = DeleteMessages.builder()
                .chatId(chat.value())
                .messageIds(
                        messages.stream().flatMap(id -> editable(id).stream()).toList())
                .build();
        return api.call(deletion).fold(done -> new Outcome.Sent(null), failures);
    }

    private static BotApiMethod<Message> card(String chat, Card card) {
        if (card.latitude() != null && card.longitude() != null) {
            return SendVenue.builder()
                    .chatId(chat)
                    .title(card.name())
                    .address(card.address() == null ? card.name() : card.address())
                    .latitude(card.latitude())
                    .longitude(card.longitude())
                    .build();
        }
        return SendContact.builder()
                .chatId(chat)
                .firstName(card.name())
                .phoneNumber(String.valueOf(card.phone()))
                .build();
    }

    /** Empty where a new message has to be sent instead. */
    private Optional<Outcome> edited(int message, BotApiMethod<Serializable> edit) {
        return settled(message, api.call(edit));
    }

    private Optional<Outcome> settled(int message, Answer<Serializable> answer) {
        if (answer instanceof Answer.No<Serializable> no && no.code() == 400) {
            String reason = no.reason().toLowerCase(Locale.ROOT);
            if (reason.contains("message is not modified")) {
                return Optional.of(new Outcome.Sent(String.valueOf(message)));
            }
            if (NOT_EDITABLE.matcher(reason).find()) {
                return Optional.empty();
            }
        }
        return Optional.of(answer.fold(done -> new Outcome.Sent(String.valueOf(message)), failures));
    }

    private static Optional<Integer> editable(@Nullable String message) {
        return Optional.ofNullable(message)
                .filter(id -> id.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    private SendMessage message(String chat, Reply reply) {
        return SendMessage.builder()
                .chatId(chat)
                .text(renderings.of(reply.text(), language(reply)).html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(noPreview())
                .replyMarkup(keyboard(reply))
                .disableNotification(reply.quiet() ? Boolean.TRUE : null)
                .build();
    }

    private EditMessageText edit(String chat, int message, Reply reply) {
        return EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(renderings.of(reply.text(), language(reply)).html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(noPreview())
                .replyMarkup(Keyboards.of(reply.buttons(), language(reply)))
                .build();
    }

    private EditMessageCaption captionEdit(String chat, int message, Reply reply) {
        return EditMessageCaption.builder()
                .chatId(chat)
                .messageId(message)
                .caption(renderings.of(reply.text(), language(reply)).html())
                .parseMode(ParseMode.HTML)
                .replyMarkup(Keyboards.of(reply.buttons(), language(reply)))
                .build();
    }

    private static @Nullable ReplyKeyboard keyboard(Reply reply) {
        Optional<Button> location = Keyboards.locationButton(reply);
        return location.isPresent()
                ? Keyboards.forLocation(location.get())
                : Keyboards.of(reply.buttons(), language(reply));
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    private static LanguageTag language(Reply reply) {
        return LanguageTag.parse(reply.language()).orElse(LanguageTag.ENGLISH);
    }
}
