package org.wegwijs.conversation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Reply;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.Pause;
import org.wegwijs.understanding.Understanding;

/** The rooms that an answer can come from. */
@Component
record Rooms(
        Dialogs dialogs,
        Understanding understanding,
        CrisisReplies crises,
        TopicMenu menu,
        ArticleReplies articles,
        ServiceReplies services,
        NearReplies near,
        HintReplies hints,
        SharedLocations locations,
        People people,
        HeldWords held,
        AnswerCounts counts,
        UnansweredQuestions questions,
        Invitations invitations,
        RoomCommands commands,
        Recipients recipients,
        Labels labels,
        Messages messages,
        Pause pause) {

    /** The same, but questions are counted there. */
    Rooms countingIn(AnswerCounts other) {
        return new Rooms(
                dialogs,
                understanding,
                crises,
                menu,
                articles,
                services,
                near,
                hints,
                locations,
                people,
                held,
                other,
                questions,
                invitations,
                commands,
                recipients,
                labels,
                messages,
                pause);
    }

    String text(LanguageTag language, String key) {
        return messages.text(language, key);
    }

    /** A text with the way to the menu under it. */
    Reply said(LanguageTag language, String key) {
        return Reply.of(language.value(), text(language, key))
                .withRows(ButtonRows.of(List.of(), List.of(menu.homeButton(language))));
    }
}
