package org.wegwijs.telegram;

import java.util.List;
import java.util.Map;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.conversation.Pile;
import org.wegwijs.delivery.Deliveries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;

/** Hands private chats to the conversation; in a group it only says where to find us. */
final class AnsweringReception implements Reception {

    private final Conversations conversations;
    private final Deliveries deliveries;
    private final Languages languages;
    private final Messages messages;

    AnsweringReception(Conversations conversations, Deliveries deliveries, Languages languages, Messages messages) {
        this.conversations = conversations;
        this.deliveries = deliveries;
        this.languages = languages;
        this.messages = messages;
    }

    @Override
    public void receive(Received received) {
        switch (received.kind()) {
            case BLOCKED -> deliveries.unreachable(received.chatId());
            case GROUP -> deliveries.queue(received.chatId(), List.of(invitation(received)));
            case WRITTEN, EDITED, PRESSED, ATTACHED, LOCATED -> conversations.answer(received.incoming());
        }
    }

    @Override
    public void receiveTogether(List<Received> received, Pile why) {
        conversations.answerTogether(received.stream().map(Received::incoming).toList(), why);
    }

    @Override
    public boolean isUrgent(Received received) {
        return received.belongsToConversation() && conversations.isCrisis(received.incoming());
    }

    @Override
    public void apologise(Received received) {
        if (received.belongsToConversation()) {
            LanguageTag language = conversations.languageOf(received.chatId(), received.language());
            Reply sorry = Reply.of(language.value(), messages.text(language, "error.sorry"));
            deliveries.queue(received.chatId(), List.of(sorry));
        }
    }

    private Reply invitation(Received received) {
        LanguageTag language = languages.nearest(received.language()).orElse(LanguageTag.ENGLISH);
        String link = "[" + received.text().replaceFirst("^https://", "") + "](" + received.text() + ")";
        return Reply.of(language.value(), messages.text(language, "group.private", Map.of("link", link)))
                .quietly();
    }
}
