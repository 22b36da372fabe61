package org.wegwijs.content;

import java.util.List;
import org.wegwijs.language.LanguageTag;

/**
 * Something that is translated segment by segment.
 *
 * @param kind for messages: {@code article}
 * @param id unique among all kinds
 * @param longest how many characters all segments together may have in any language
 */
record Original(String kind, String id, LanguageTag language, List<Segment> segments, int longest) {

    static final String ARTICLE = "article";
    static final String PRACTICE = "practice";
    static final String SERVICE = "service";

    /** One screen of Telegram, 4,096 characters, less addresses, numbers and hours. */
    private static final int LONGEST_SERVICE = 2_500;

    static Original of(ArticleDraft article) {
        return new Original(
                article.practice() == null ? ARTICLE : PRACTICE,
                article.id(),
                article.language(),
                article.segments(),
                article.longest());
    }

    static Original of(ServiceDraft service) {
        return new Original(SERVICE, service.slug(), service.text().language(), service.segments(), LONGEST_SERVICE);
    }
}
