package org.wegwijs.webchat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reply as the page gets it.
 *
 * @param id empty for a notice that is no event
 * @param language the language of the text (BCP 47)
 * @param dir {@code ltr} or {@code rtl}
 * @param html safe to be put into the page
 * @param buttons rows of buttons under it
 * @param replaces the id of the reply it takes the place of
 * @param file what it stands under; null for most
 */
record ShownReply(
        String id,
        String language,
        String dir,
        String html,
        List<List<ShownButton>> buttons,
        @Nullable String replaces,
        @Nullable ShownFile file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ShownReply of(String id, Reply reply) {
        return new ShownReply(
                id,
                reply.language(),
                direction(LanguageTag.of(reply.language())),
                ReplyHtml.of(reply),
                reply.buttons().stream()
                        .map(row -> row.stream().map(ShownButton::of).toList())
                        .toList(),
                reply.replaces(),
                reply.enclosure() == null ? null : ShownFile.of(reply.enclosure()));
    }

    /** Something to be shown in the place of a reply. */
    static ShownReply notice(LanguageTag language, String text) {
        return of("", Reply.of(language.value(), text));
    }

    static String direction(LanguageTag language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    /** On one line. */
    String json() {
        return JSON.writeValueAsString(this);
    }
}
