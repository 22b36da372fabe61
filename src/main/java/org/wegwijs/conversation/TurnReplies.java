package org.wegwijs.conversation;

import java.util.List;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Reader;
import org.wegwijs.dialog.Turn.Item;
import org.wegwijs.language.LanguageTag;

/** What a dialog says, as replies. */
final class TurnReplies implements Item.Visitor<Reply> {

    private final TopicMenu menu;
    private final LanguageTag language;
    private final Reader reader;

    TurnReplies(TopicMenu menu, LanguageTag language, Reader reader) {
        this.menu = menu;
        this.language = language;
        this.reader = reader;
    }

    @Override
    public Reply said(Item.Said said) {
        boolean ended = said.buttons().isEmpty() && said.ways().isEmpty();
        LanguageTag spoken = LanguageTag.of(said.language());
        return Reply.of(said.language(), said.text())
                .withRows(ButtonRows.of(said.buttons(), ended ? List.of(menu.homeButton(spoken)) : said.ways()));
    }

    @Override
    public Reply article(Item.Article article) {
        return menu.article(article.id(), language);
    }

    @Override
    public Reply topic(Item.Topic topic) {
        return menu.topic(topic.id(), language, reader);
    }

    @Override
    public Reply topics(Item.Topics topics) {
        return menu.groups(language, reader);
    }
}
