package org.wegwijs.announcement;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.conversation.Ways;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** What people get: the text in their language, how to check it, and one tap to stop. */
@Component
class Letters {

    private final Messages messages;
    private final Ways ways;

    Letters(Messages messages, Ways ways) {
        this.messages = messages;
        this.ways = ways;
    }

    /** The announcement for a reader of a language; empty where there is no text for one. */
    Optional<Reply> reply(Draft draft, String code, LanguageTag reader) {
        return draft.shownTo(reader).map(shown -> {
            List<Button> buttons = new ArrayList<>(pointer(draft, code, reader));
            buttons.add(ways.stop(reader));
            Reply reply =
                    Reply.of(shown.value(), text(draft, code, shown, reader)).with(buttons);
            Attachment attachment = draft.attachment();
            return attachment == null ? reply : reply.enclosing(attachment.enclosure());
        });
    }

    /** All that is said, from the first word to the way to check it. */
    String text(Draft draft, String code, LanguageTag shown, LanguageTag reader) {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(draft.texts().get(shown.value())).strip());
        messages.fallbackLabel(reader, shown).ifPresent(label -> parts.add("_" + label + "_"));
        parts.add(messages.text(reader, "announcement.check", Map.of("code", code)));
        return String.join("\n\n", parts);
    }

    private List<Button> pointer(Draft draft, String code, LanguageTag reader) {
        Pointer pointer = draft.pointer();
        if (pointer == null) {
            return List.of();
        }
        return List.of(
                switch (pointer.kind()) {
                    case LINK -> Button.open(label(reader, "announcement.link"), URI.create(pointer.target()));
                    case ARTICLE -> Speaker.button(NewsCommand.NAME, label(reader, "announcement.article"), code);
                    case PLACE -> Speaker.button(NewsCommand.NAME, label(reader, "announcement.place"), code);
                });
    }

    Reply corrected(Announcement announcement, LanguageTag reader) {
        return said(announcement, reader, "announcement.corrected");
    }

    Reply withdrawn(Announcement announcement, LanguageTag reader) {
        return said(announcement, reader, "announcement.withdrawn");
    }

    private Reply said(Announcement announcement, LanguageTag reader, String key) {
        return Reply.of(reader.value(), messages.text(reader, key, Map.of("code", announcement.code())))
                .with(List.of(ways.stop(reader)));
    }

    private String label(LanguageTag reader, String key) {
        return messages.unlabelled(reader, key, Map.of()).text();
    }
}
