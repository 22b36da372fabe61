package org.wegwijs.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.Isolates;
import org.wegwijs.language.LanguageTag;

/** Buttons as Telegram takes them. */
final class Keyboards {

    static final int MAX_BUTTONS = 100;
    private static final int MAX_IN_ROW = 8;

    private Keyboards() {}

    /** Null where there is no button. */
    static @Nullable InlineKeyboardMarkup of(List<List<Button>> buttons, LanguageTag language) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (List<Button> row : buttons) {
            for (int start = 0; start < row.size(); start += MAX_IN_ROW) {
                rows.add(row.subList(start, Math.min(start + MAX_IN_ROW, row.size())).stream()
                        .map(button -> button(button, language))
                        .collect(Collectors.toCollection(InlineKeyboardRow::new)));
            }
        }
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    /** One button that asks the phone where it is; Telegram has it only in the place of the phone's own keyboard. */
    static ReplyKeyboardMarkup forLocation(Button button) {
        KeyboardButton shown = KeyboardButton.builder()
                .text(button.label())
                .requestLocation(true)
                .build();
        return ReplyKeyboardMarkup.builder()
                .keyboardRow(new KeyboardRow(shown))
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }

    static Optional<Button> locationButton(Reply reply) {
        return reply.buttons().stream()
                .flatMap(List::stream)
                .filter(Button::sharesLocation)
                .findFirst();
    }

    static Reply withoutLocationButton(Reply reply) {
        return reply.withRows(reply.buttons().stream()
                .map(row ->
                        row.stream().filter(button -> !button.sharesLocation()).toList())
                .filter(row -> !row.isEmpty())
                .toList());
    }

    private static InlineKeyboardButton button(Button button, LanguageTag language) {
        InlineKeyboardButton shown = new InlineKeyboardButton(Isolates.isolate(button.label(), language));
        if (button.link() == null) {
            shown.setCallbackData(button.data());
        } else {
            shown.setUrl(button.link().toString());
        }
        return shown;
    }

    /** The same reply, where buttons that Telegram cannot open - a telephone number, mostly - are lines of the text. */
    static Reply withOpenableButtons(Reply reply) {
        List<String> lines = reply.buttons().stream()
                .flatMap(List::stream)
                .filter(button -> !isTaken(button))
                .flatMap(Keyboards::line)
                .toList();
        if (lines.isEmpty()) {
            return reply;
        }
        List<List<Button>> rows = reply.buttons().stream()
                .map(row -> row.stream().filter(Keyboards::isTaken).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        return reply.withText(reply.text().stripTrailing() + "\n\n" + String.join("\\\n", lines))
                .withRows(rows);
    }

    private static boolean isTaken(Button button) {
        return button.link() == null || button.sharesLocation() || Links.open(button.link());
    }

    private static Stream<String> line(Button button) {
        return Stream.ofNullable(button.link())
                .map(link -> Links.readable(link.toString()))
                .map(readable -> Markdown.literal(
                        button.label().contains(readable) ? button.label() : button.label() + ": " + readable));
    }
}
