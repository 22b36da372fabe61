package org.wegwijs.chat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message to a person, before a channel gives it its own form.
 *
 * @param language the language of the text (BCP 47); it decides the direction
 * @param text CommonMark: paragraphs, lists, emphasis and links
 * @param buttons rows of buttons under it
 * @param replaces what the channel calls an earlier message that this one takes the place of; a channel that no longer
 *     can edit it sends a new one
 * @param quiet whether it arrives without a sound
 * @param card what a channel that has a form of its own for it shows in place of the text
 * @param enclosure a photo or a file that the text stands under
 */
public record Reply(
        String language,
        String text,
        List<List<Button>> buttons,
        @Nullable String replaces,
        boolean quiet,
        @Nullable Card card,
        @Nullable Enclosure enclosure) {

    public Reply {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A reply needs a text.");
        }
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Reply of(String language, String text) {
        return new Reply(language, text, List.of(), null, false, null, null);
    }

    /** Every button in a row of its own. */
    public Reply with(List<Button> column) {
        return withRows(column.stream().map(List::of).toList());
    }

    public Reply withRows(List<List<Button>> rows) {
        return new Reply(language, text, rows, replaces, quiet, card, enclosure);
    }

    /** With one more button, in a row under the others. */
    public Reply withRow(Button button) {
        return withRows(
                Stream.concat(buttons.stream(), Stream.of(List.of(button))).toList());
    }

    public Reply withText(String other) {
        return new Reply(language, other, buttons, replaces, quiet, card, enclosure);
    }

    public Reply inPlaceOf(@Nullable String message) {
        return new Reply(language, text, buttons, message, quiet, card, enclosure);
    }

    public Reply quietly() {
        return new Reply(language, text, buttons, replaces, true, card, enclosure);
    }

    public Reply as(Card other) {
        return new Reply(language, text, buttons, replaces, quiet, other, enclosure);
    }

    public Reply enclosing(Enclosure other) {
        return new Reply(language, text, buttons, replaces, quiet, card, other);
    }

    /** Leaves the text out: a reply can say what a person asked about. */
    @Override
    public String toString() {
        return "Reply[" + language + ", " + text.length() + " characters]";
    }
}
