package org.wegwijs.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.RoomCommand;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.conversation.Ways;
import org.wegwijs.language.Messages;

/** {@code /news}: what holds now where the person lives; and the buttons under announcements, which are counted. */
@Component
class NewsCommand implements RoomCommand {

    static final String NAME = "news";

    private final Announcements announcements;
    private final CurrentNews current;
    private final Messages messages;
    private final JdbcClient jdbc;

    NewsCommand(Announcements announcements, CurrentNews current, Messages messages, JdbcClient jdbc) {
        this.announcements = announcements;
        this.current = current;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isListed() {
        return true;
    }

    @Override
    public Optional<List<Reply>> commanded(Speaker speaker, String argument) {
        List<Reply> news = current.of(speaker);
        List<Reply> replies = new ArrayList<>(news);
        if (news.isEmpty()) {
            replies.add(speaker.said(messages.text(speaker.language(), "announcement.none")));
        }
        return Optional.of(replies);
    }

    /** Counts the press and shows what the button promised. */
    @Override
    public Optional<List<Reply>> pressed(Speaker speaker, String argument) {
        Optional<Announcement> found = announcements
                .byCode(argument)
                .filter(announcement -> announcement.state().wasSent());
        Pointer pointer =
                found.map(announcement -> announcement.draft().pointer()).orElse(null);
        if (found.isEmpty() || pointer == null) {
            return Optional.empty();
        }
        String home = speaker.person().home();
        count(found.get(), speaker.language().value(), home == null ? "" : home);
        return switch (pointer.kind()) {
            case ARTICLE -> Optional.of(speaker.press(Ways.article(pointer.target())));
            case PLACE -> Optional.of(speaker.press(Ways.map(pointer.target())));
            case LINK -> Optional.empty();
        };
    }

    private void count(Announcement announcement, String language, String place) {
        String id = announcement.id().toString();
        int known = jdbc.sql("update announcement_press set presses = presses + 1"
                        + " where announcement = ? and language = ? and place = ?")
                .params(id, language, place)
                .update();
        if (known == 0) {
            jdbc.sql("insert into announcement_press (announcement, language, place, presses)"
                            + " select cast(? as varchar(36)), cast(? as varchar(35)), cast(? as varchar(40)), 1"
                            + " where not exists (select 1 from announcement_press"
                            + " where announcement = ? and language = ? and place = ?)")
                    .params(id, language, place, id, language, place)
                    .update();
        }
    }
}
