package org.wegwijs.conversation;

import java.util.List;
import org.wegwijs.chat.Reply;
import org.wegwijs.dialog.Turn.Item;
import org.wegwijs.language.LanguageTag;

/** What a dialog says, as replies. */
final class TurnReplies implements Item.Visitor<Reply> {

    private final Rooms rooms;
    private final ChatThread thread;
    private final LanguageTag language;

    TurnReplies(Rooms rooms, ChatThread thread, LanguageTag language) {
        this.rooms = rooms;
        this.thread = thread;
        this.language = language;
    }

    @Override
    public Reply said(Item.Said said) {
        boolean ended = said.buttons().isEmpty() && said.ways().isEmpty();
        LanguageTag spoken = LanguageTag.of(said.language());
        return Reply.of(said.language(), said.text())
                .withRows(ButtonRows.of(
                        said.buttons(), ended ? List.of(rooms.menu().homeButton(spoken)) : said.ways()));
    }

    @Override
    public Reply article(Item.Article article) {
        return rooms.menu().article(article.id(), language);
    }

    @Override
    public Reply topic(Item.Topic topic) {
        return rooms.menu().topic(topic.id(), language, rooms.people().reader(thread));
    }

    @Override
    public Reply topics(Item.Topics topics) {
        return rooms.menu().groups(language, rooms.people().reader(thread));
    }

    @Override
    public Reply services(Item.Services services) {
        return rooms.near()
                .near(
                        services.topics(),
                        rooms.locations().of(thread.chat()),
                        rooms.near().place(People.home(thread)),
                        language);
    }
}
