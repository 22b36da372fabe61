package org.wegwijs.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a button of ours means, as it travels through a channel and back, perhaps a year later.
 *
 * @param kind what it does
 * @param parts what it does it with
 */
public record Press(Kind kind, List<String> parts) {

    /** The kinds by their letter; a letter is never given a second meaning. */
    public enum Kind {
        /** dialog, step, choice. */
        CHOICE("d", 3),
        /** dialog, step. */
        SKIP("s", 2),
        /** dialog, step that was asked when the button was shown. */
        BACK("b", 2),
        /** dialog. */
        DIALOG("m", 1),
        /** article. */
        ARTICLE("a", 1),
        /** topic. */
        TOPIC("t", 1),
        /** group of topics. */
        GROUP("g", 1),
        /** service. */
        SERVICE("v", 1),
        /** service whose place is shown. */
        MAP("p", 1),
        /** service whose number is saved. */
        NUMBER("n", 1),
        /** service, and what is wrong with it; {@code ask} to choose what. */
        WRONG("w", 2),
        /** crisis, and the country whose numbers are shown; {@code ask} to choose one. */
        HELP("k", 2),
        /** whether an answer helped, {@code yes} or {@code no}, and what comes of the question after that. */
        HELPED("h", 1),
        /** Clears the chat; {@link org.wegwijs.chat.Button#LEAVE}. */
        LEAVE("x", 0),
        /** Asks the question that waits again. */
        CONTINUE("c", 0),
        /** command of another room, and what it is to do. */
        ROOM("r", 2);

        private final String letter;
        private final int parts;

        Kind(String letter, int parts) {
            this.letter = letter;
            this.parts = parts;
        }
    }

    public static Press of(Kind kind, String... parts) {
        if (parts.length != kind.parts) {
            throw new IllegalArgumentException(kind + " has " + kind.parts + " parts.");
        }
        return new Press(kind, List.of(parts));
    }

    /** Reads what a button sent; empty for what no version of ours has written. */
    public static Optional<Press> read(String data) {
        String[] words = data.split(":", -1);
        List<String> parts = Arrays.asList(words).subList(1, words.length);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.letter.equals(words[0]) && kind.parts == parts.size())
                .findFirst()
                .map(kind -> new Press(kind, List.copyOf(parts)));
    }

    /** The form a button carries. */
    public String data() {
        return parts.isEmpty() ? kind.letter : kind.letter + ":" + String.join(":", parts);
    }

    public String part(int index) {
        return parts.get(index);
    }
}
