package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ArticleText;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Reader;
import org.wegwijs.content.Topics;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** The way to every article by buttons: groups, the topics of a group, the articles of a topic. */
@Component
final class TopicMenu {

    /** More articles than this are a list to search, not a help. */
    private static final int NEAR = 2;

    private final Topics topics;
    private final Articles articles;
    private final ArticleReplies articleReplies;
    private final Dialogs dialogs;
    private final Messages messages;

    TopicMenu(Topics topics, Articles articles, ArticleReplies articleReplies, Dialogs dialogs, Messages messages) {
        this.topics = topics;
        this.articles = articles;
        this.articleReplies = articleReplies;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** The groups that hold an article for this reader. */
    Reply groups(LanguageTag language, Reader reader) {
        Set<String> filled = articles.topicsFor(reader);
        List<Button> buttons = topics.groups().stream()
                .filter(group -> group.topics().stream().anyMatch(filled::contains))
                .map(group -> Button.press(
                        label(language, "group." + group.id()),
                        Press.of(Kind.GROUP, group.id()).data()))
                .toList();
        String key = buttons.isEmpty() ? "topics.none" : "topics.groups";
        return Reply.of(language.value(), messages.text(language, key))
                .withRows(ButtonRows.of(buttons, List.of(homeButton(language))));
    }

    /** The topics of a group that hold an article; all groups where the group is gone. */
    Reply group(String group, LanguageTag language, Reader reader) {
        Set<String> filled = articles.topicsFor(reader);
        List<Button> buttons = topics.of(group).stream()
                .filter(filled::contains)
                .map(topic -> Button.press(
                        label(language, "topic." + topic),
                        Press.of(Kind.TOPIC, topic).data()))
                .toList();
        if (buttons.isEmpty()) {
            return groups(language, reader);
        }
        Button back = Button.press(
                label(language, "way.back"), Press.of(Kind.DIALOG, "browse").data());
        return Reply.of(language.value(), messages.text(language, "group." + group))
                .withRows(ButtonRows.of(buttons, List.of(back, homeButton(language))));
    }

    /** The best article about a topic, with the others and the dialog that helps; what is missing is said. */
    Reply topic(String topic, LanguageTag language, Reader reader) {
        List<ArticleText> about = articles.about(topic, language, reader);
        if (about.isEmpty()) {
            return missing(topic, List.of(), List.of(), language);
        }
        List<Button> buttons = new ArrayList<>(helper(topic, language).stream().toList());
        buttons.addAll(articleReplies.buttons(about.subList(1, about.size())));
        return articleReplies
                .reply(about.get(0), language)
                .withRows(ButtonRows.of(buttons, List.of(homeButton(language))));
    }

    /** Says that there is nothing about a topic, and offers what comes near it, the dialog and the services that help, and people. */
    Reply missing(String topic, List<ArticleText> near, List<Button> services, LanguageTag language) {
        List<Button> buttons = new ArrayList<>(helper(topic, language).stream().toList());
        buttons.addAll(services);
        buttons.addAll(articleReplies.buttons(near.subList(0, Math.min(NEAR, near.size()))));
        buttons.add(dialogs.buttonTo("human", language));
        String name = messages.has("topic." + topic) ? label(language, "topic." + topic) : topic;
        return Reply.of(language.value(), messages.text(language, "topic.missing", Map.of("topic", name)))
                .withRows(ButtonRows.of(buttons, List.of(homeButton(language))));
    }

    /** One article, by its own button; what is gone is said. */
    Reply article(String id, LanguageTag language) {
        Optional<ArticleText> article = articles.find(id, language);
        if (article.isEmpty()) {
            return Reply.of(language.value(), messages.text(language, "answer.gone"))
                    .withRows(ButtonRows.of(
                            List.of(dialogs.buttonTo("browse", language)), List.of(homeButton(language))));
        }
        List<Button> helper = helper(article.get().topic(), language).stream().toList();
        return articleReplies
                .reply(article.get(), language)
                .withRows(ButtonRows.of(helper, List.of(homeButton(language))));
    }

    private String label(LanguageTag language, String key) {
        return messages.unlabelled(language, key, Map.of()).text();
    }

    Button homeButton(LanguageTag language) {
        return dialogs.buttonTo("home", language);
    }

    /** A button to the dialog that helps with a topic step by step. */
    Optional<Button> helper(String topic, LanguageTag language) {
        return dialogs.forTopic(topic).map(dialog -> dialogs.buttonTo(dialog, language));
    }
}
