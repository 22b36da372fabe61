package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ArticleText;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;

/** An article as a reply: its text, and where it comes from. */
@Component
final class ArticleReplies {

    private final Provenance provenance;

    ArticleReplies(Provenance provenance) {
        this.provenance = provenance;
    }

    Reply reply(ArticleText article, LanguageTag language) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + article.title() + "**");
        parts.add(article.markdown());
        parts.add(provenance.line(article, language));
        parts.addAll(provenance.labels(article.machineDrafted(), article.language(), language));
        return Reply.of(language.value(), String.join("\n\n", parts));
    }

    /** Buttons with the titles of articles. */
    List<Button> buttons(List<ArticleText> articles) {
        return articles.stream()
                .map(article -> Button.press(
                        article.title(), Press.of(Kind.ARTICLE, article.id()).data()))
                .toList();
    }
}
