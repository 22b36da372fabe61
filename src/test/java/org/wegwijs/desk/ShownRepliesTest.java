package org.wegwijs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;

@DisplayName("Replies on the bench")
class ShownRepliesTest {

    private final ShownReplies shown = new ShownReplies(
            new StaticListableBeanFactory(Map.of("narrow", new Narrow())).getBeanProvider(Channel.class));

    @Test
    @DisplayName("are the messages that the channel makes of them, with buttons, lengths and directions")
    void areMessagesOfTheChannel() {
        Reply reply = Reply.of("ar", "أهلا|بك").with(List.of(Button.press("Menu", "d:home")));
        List<ShownReplies.Shown> channels = shown.of(List.of(reply.quietly()));
        assertThat(channels).singleElement().satisfies(one -> {
            assertThat(one.channel()).isEqualTo("narrow");
            assertThat(one.messages())
                    .extracting(ShownReplies.Message::html)
                    .containsExactly("<b>أهلا</b>", "<b>بك</b>");
            assertThat(one.messages()).allMatch(ShownReplies.Message::quiet);
            assertThat(one.messages())
                    .extracting(ShownReplies.Message::direction)
                    .containsOnly("rtl");
            assertThat(one.messages()).extracting(ShownReplies.Message::buttons).contains(List.of(List.of("Menu")));
            assertThat(one.messages().get(0).size()).isEqualTo(new Channel.Size(4, 3));
            assertThat(one.messages()).extracting(ShownReplies.Message::fits).containsExactly(false, true);
            assertThat(one.messages()).allMatch(ShownReplies.Message::limited);
        });
    }

    /** Three characters in a message, and a new one at every bar. */
    private static final class Narrow implements Channel {

        @Override
        public String name() {
            return "narrow";
        }

        @Override
        public List<Reply> split(Reply reply) {
            return Stream.of(reply.text().split("\\|", -1)).map(reply::withText).toList();
        }

        @Override
        public boolean fits(Reply reply) {
            return reply.text().length() <= 3;
        }

        @Override
        public String preview(Reply reply) {
            return "<b>" + reply.text() + "</b>";
        }

        @Override
        public Size size(Reply reply) {
            return new Size(reply.text().length(), 3);
        }

        @Override
        public Outcome send(Outgoing outgoing) {
            throw new AssertionError("Nothing is sent.");
        }
    }
}
