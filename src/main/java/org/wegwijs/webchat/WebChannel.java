package org.wegwijs.webchat;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outgoing;
import org.wegwijs.chat.Reply;

/** Replies on their way to a browser tab. */
@Component
class WebChannel implements Channel {

    static final String NAME = "web";

    /** A page shows texts of any length; this one is the limit of what delivery can keep. */
    private static final int MAX_TEXT = 20_000;

    /** A tab that opens its line again ends the pause by itself. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OpenTabs tabs;

    WebChannel(OpenTabs tabs) {
        this.tabs = tabs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> split(Reply reply) {
        return List.of(reply);
    }

    @Override
    public boolean fits(Reply reply) {
        return reply.text().length() <= MAX_TEXT;
    }

    @Override
    public String preview(Reply reply) {
        return ReplyHtml.of(reply);
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        String id = id(outgoing);
        Event event = Event.reply(id, ShownReply.of(id, outgoing.reply()).json());
        return tabs.write(Token.of(outgoing.to()), event) ? new Outcome.Sent(id) : new Outcome.Away(PAUSE);
    }

    /**
     * The same at every attempt. The hash is for tabs that outlive the database: numbers begin again with a new one, and
     * the tab must not take its replies for those it has.
     */
    private static String id(Outgoing outgoing) {
        return outgoing.id() + "-" + Integer.toHexString(outgoing.reply().text().hashCode());
    }
}
