package org.wegwijs.delivery;

import java.util.List;
import java.util.Optional;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;

/** A row of the queue: one thing that a channel is to do in a chat. */
sealed interface Waiting {

    long row();

    /** One attempt. */
    Outcome attempt(Channel channel);

    /** What the channel calls the message that came of it, where that is to be noted. */
    Optional<String> newMessage(Outcome.Sent sent);

    /** A reply to be sent; {@code traceFree} where its message is not to be noted. */
    record Post(long row, Outgoing outgoing, boolean traceFree) implements Waiting {
        @Override
        public Outcome attempt(Channel channel) {
            return channel.send(outgoing);
        }

        @Override
        public Optional<String> newMessage(Outcome.Sent sent) {
            return Optional.ofNullable(sent.message())
                    .filter(message ->
                            !traceFree && !message.equals(outgoing.reply().replaces()));
        }
    }

    /** Messages to be deleted. */
    record Withdrawal(long row, ChatId chat, List<String> messages) implements Waiting {
        @Override
        public Outcome attempt(Channel channel) {
            return channel.withdraw(chat, messages);
        }

        @Override
        public Optional<String> newMessage(Outcome.Sent sent) {
            return Optional.empty();
        }
    }
}
