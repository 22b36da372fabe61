package org.wegwijs.desk;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/** Replies as each channel shows them. */
@Component
class ShownReplies {

    private final ObjectProvider<Channel> channels;

    ShownReplies(ObjectProvider<Channel> channels) {
        this.channels = channels;
    }

    /** All messages of one channel, in order. */
    public record Shown(String channel, List<Message> messages) {}

    /**
     * One message.
     *
     * @param html the channel's own, in which everything that people wrote is escaped
     * @param buttons the labels of the buttons under it, in rows
     * @param limited whether the channel has a limit of its own
     * @param quiet whether it arrives without a sound
     */
    public record Message(
            String html,
            String language,
            String direction,
            List<List<String>> buttons,
            Channel.Size size,
            boolean limited,
            boolean fits,
            boolean quiet) {}

    List<Shown> of(List<Reply> replies) {
        return channels.orderedStream()
                .map(channel -> new Shown(
                        channel.name(),
                        replies.stream()
                                .flatMap(reply -> channel.split(reply).stream())
                                .map(part -> message(channel, part))
                                .toList()))
                .toList();
    }

    private static Message message(Channel channel, Reply reply) {
        Channel.Size size = channel.size(reply);
        return new Message(
                channel.preview(reply),
                reply.language(),
                LanguageTag.of(reply.language()).isRightToLeft() ? "rtl" : "ltr",
                reply.buttons().stream()
                        .map(row -> row.stream().map(Button::label).toList())
                        .toList(),
                size,
                size.most() < Integer.MAX_VALUE,
                channel.fits(reply),
                reply.quiet());
    }
}
