package org.wegwijs.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ArticleText;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** An article as a reply: its text, who says so, when it was checked, and how far the translation can be trusted. */
@Component
final class ArticleReplies {

    private final Messages messages;
    private final Cache<Map.Entry<LocalDate, LanguageTag>, String> dates =
            Caffeine.newBuilder().maximumSize(1_000).build();

    ArticleReplies(Messages messages) {
        this.messages = messages;
    }

    Reply reply(ArticleText article, LanguageTag language) {
        StringBuilder text = new StringBuilder("**").append(article.title()).append("**\n\n");
        text.append(article.markdown()).append("\n\n");
        text.append(messages.text(
                        language,
                        "answer.source",
                        Map.of("source", article.sourceName(), "checked", date(article.checked(), language))))
                .append(" [")
                .append(messages.text(language, "answer.link"))
                .append("](<")
                .append(article.sourceAddress())
                .append(">)");
        if (article.machineDrafted()) {
            text.append("\n\n_")
                    .append(messages.text(language, "answer.drafted"))
                    .append("_");
        }
        messages.fallbackLabel(language, article.language())
                .ifPresent(label -> text.append("\n\n_").append(label).append("_"));
        return Reply.of(language.value(), text.toString());
    }

    /** Buttons with the titles of articles. */
    List<Button> buttons(List<ArticleText> articles) {
        return articles.stream()
                .map(article -> Button.press(
                        article.title(), Press.of(Kind.ARTICLE, article.id()).data()))
                .toList();
    }

    private String date(LocalDate date, LanguageTag language) {
        return dates.get(Map.entry(date, language), day -> written(date, language));
    }

    private static String written(LocalDate date, LanguageTag language) {
        // Western digits, as in the articles themselves.
        DateFormat format =
                DateFormat.getDateInstance(DateFormat.LONG, language.locale().setKeywordValue("numbers", "latn"));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
