package org.wegwijs.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/** The person of a thread. */
record ThreadSpeaker(
        Rooms rooms, ChatThread thread, Supplier<LanguageTag> spoken, Function<String, List<Reply>> presses)
        implements Speaker {

    @Override
    public ChatId chat() {
        return thread.chat();
    }

    @Override
    public LanguageTag language() {
        return spoken.get();
    }

    @Override
    public Recipient person() {
        return rooms.recipients().of(thread, language());
    }

    @Override
    public void follow(Set<String> groups) {
        thread.remember(Map.of("follows", Follows.written(groups)));
    }

    @Override
    public List<Reply> press(String data) {
        return presses.apply(data);
    }

    @Override
    public Reply said(String markdown) {
        return Reply.of(language().value(), markdown)
                .withRows(ButtonRows.of(List.of(), List.of(rooms.menu().homeButton(language()))));
    }
}
