package org.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Deed;
import org.wegwijs.conversation.Unsettled.Matter;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.understanding.PlainWord;

/**
 * What a typed text presses: people type the label of a button, or yes and no, where a button is meant. Labels count in
 * every offered language, since many write in another than they read.
 */
final class TypedPress {

    /** In UTF-16 units; no label is longer. */
    private static final int LONGEST = 100;

    /** Labels that say by themselves what they do, whatever was asked last. */
    private static final List<Choice> ALWAYS = List.of(
            Choice.of("helped.give", Kind.HELPED, "give"),
            Choice.of("complain.nobody", Kind.ROOM, ComplainCommand.NAME, ComplainCommand.NOBODY));

    private final Rooms rooms;
    private final @Nullable Unsettled last;

    /** A button by the key of its label. */
    private record Choice(String key, Press press) {
        static Choice of(String key, Kind kind, String... parts) {
            return new Choice(key, Press.of(kind, parts));
        }
    }

    /** The two buttons under a question. */
    private record Choices(Choice yes, Choice no) {}

    /**
     * @param last what was asked last, if a yes or no answers it
     */
    TypedPress(Rooms rooms, @Nullable Unsettled last) {
        this.rooms = rooms;
        this.last = last;
    }

    /** The press that answers what was asked last. */
    Optional<Press> answering(String text) {
        return last == null || text.length() > LONGEST
                ? Optional.empty()
                : choices(last.matter()).flatMap(choices -> chosen(choices, text));
    }

    /** Whether somebody typed what a button says, and more than a mere yes or no. */
    boolean isLabel(Deed deed) {
        return deed instanceof Deed.Typed typed
                && rooms.understanding().plainWord(typed.text()).isEmpty()
                && (answering(typed.text()).isPresent()
                        || anywhere(typed.text()).isPresent());
    }

    private Optional<Press> chosen(Choices choices, String text) {
        Optional<PlainWord> word = rooms.understanding().plainWord(text);
        if (word.filter(PlainWord::isAnswer).isPresent()) {
            return word.map(said ->
                    said == PlainWord.YES ? choices.yes().press() : choices.no().press());
        }
        return labelled(List.of(choices.yes(), choices.no()), text);
    }

    private static Optional<Choices> choices(Matter matter) {
        return switch (matter) {
            case COUNTRY -> Optional.empty();
            case QUESTION ->
                Optional.of(new Choices(
                        Choice.of("common.yes", Kind.HELPED, "yes"), Choice.of("common.no", Kind.HELPED, "no")));
            case CONSENT ->
                Optional.of(new Choices(
                        Choice.of("helped.agree", Kind.HELPED, "agree"), Choice.of("common.no", Kind.HELPED, "keep")));
            case COMPLAINT ->
                Optional.of(new Choices(
                        Choice.of("complain.send", Kind.ROOM, ComplainCommand.NAME, ComplainCommand.SEND),
                        Choice.of("complain.drop", Kind.ROOM, ComplainCommand.NAME, ComplainCommand.DROP)));
        };
    }

    /** The press whose label leaves no doubt. */
    Optional<Press> anywhere(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : labelled(ALWAYS, text).or(() -> speaking(text));
    }

    /** The button that goes on in a language, which is written in that language. */
    private Optional<Press> speaking(String text) {
        return rooms.labels()
                .languageOf(text, "language.speak")
                .flatMap(rooms.dialogs()::buttonToSpeak)
                .flatMap(button -> Press.read(button.data()));
    }

    private Optional<Press> labelled(List<Choice> choices, String text) {
        return choices.stream()
                .filter(choice -> rooms.labels().languageOf(text, choice.key()).isPresent())
                .map(Choice::press)
                .findFirst();
    }
}
