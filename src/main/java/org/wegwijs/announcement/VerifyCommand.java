package org.wegwijs.announcement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.RoomCommand;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.language.Messages;

/** {@code /verify}: whether a code, or a text that was copied or forwarded, is ours. */
@Component
class VerifyCommand implements RoomCommand {

    private final Verification verification;
    private final VerdictWords words;
    private final Guesses guesses;
    private final Messages messages;
    private final Seal seal;

    VerifyCommand(Verification verification, VerdictWords words, Guesses guesses, Messages messages, Seal seal) {
        this.verification = verification;
        this.words = words;
        this.guesses = guesses;
        this.messages = messages;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public boolean isListed() {
        return true;
    }

    @Override
    public Optional<List<Reply>> commanded(Speaker speaker, String argument) {
        return Optional.of(List.of(speaker.said(answer(speaker, argument.strip()))));
    }

    /** A whole announcement that was forwarded or pasted carries the command in its last line. */
    @Override
    public Optional<List<Reply>> typed(Speaker speaker, String text) {
        return Codes.in(text).isPresent()
                ? Optional.of(List.of(speaker.said(answer(speaker, text))))
                : Optional.empty();
    }

    @Override
    public Optional<List<Reply>> pressed(Speaker speaker, String argument) {
        return commanded(speaker, argument);
    }

    private String answer(Speaker speaker, String asked) {
        if (asked.isEmpty()) {
            return messages.text(speaker.language(), "verify.how");
        }
        if (!guesses.allows(seal.mark(speaker.chat()), Guesses.PER_TEN_MINUTES)) {
            return messages.text(speaker.language(), "verify.limit");
        }
        return words.of(verification.of(asked), speaker.language());
    }
}
