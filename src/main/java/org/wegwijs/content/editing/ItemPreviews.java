package org.wegwijs.content.editing;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/** A text as each channel would show it. */
@Component
class ItemPreviews {

    private final ObjectProvider<Channel> channels;

    ItemPreviews(ObjectProvider<Channel> channels) {
        this.channels = channels;
    }

    /**
     * One channel's.
     *
     * @param html the channel's own, in which everything that people wrote is escaped
     * @param fits whether it is one message
     */
    public record Preview(String channel, String html, boolean fits, String language, String direction) {}

    List<Preview> of(Optional<Reply> reply) {
        return reply.map(shown -> channels.orderedStream()
                        .map(channel -> new Preview(
                                channel.name(),
                                channel.preview(shown),
                                channel.fits(shown),
                                shown.language(),
                                LanguageTag.of(shown.language()).isRightToLeft() ? "rtl" : "ltr"))
                        .toList())
                .orElse(List.of());
    }
}
