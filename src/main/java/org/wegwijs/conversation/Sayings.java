package org.wegwijs.conversation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** Texts and buttons by their keys, and the way to the menu that stands under every reply. */
@Component
record Sayings(Messages messages, TopicMenu menu) {

    String text(LanguageTag language, String key) {
        return messages.text(language, key);
    }

    String text(LanguageTag language, String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }

    /** Without the label of a fallback, for which a button has no room. */
    String label(LanguageTag language, String key) {
        return messages.unlabelled(language, key, Map.of()).text();
    }

    Button press(LanguageTag language, String key, Kind kind, String... parts) {
        return Button.press(label(language, key), Press.of(kind, parts).data());
    }

    Reply withHome(String text, List<Button> buttons, LanguageTag language) {
        return Reply.of(language.value(), text).withRows(ButtonRows.of(buttons, List.of(menu.homeButton(language))));
    }

    /** What stands in the place of a text or service that is no longer shown. */
    Reply gone(LanguageTag language) {
        return withHome(text(language, "answer.gone"), List.of(), language);
    }
}
