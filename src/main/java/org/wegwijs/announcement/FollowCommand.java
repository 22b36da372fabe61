package org.wegwijs.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Topics;
import org.wegwijs.conversation.RoomCommand;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.conversation.Ways;
import org.wegwijs.language.Messages;

/** {@code /follow}: the groups of topics about which a person wants announcements. */
@Component
class FollowCommand implements RoomCommand {

    private final Topics topics;
    private final Messages messages;
    private final Ways ways;

    FollowCommand(Topics topics, Messages messages, Ways ways) {
        this.topics = topics;
        this.messages = messages;
        this.ways = ways;
    }

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public boolean isListed() {
        return true;
    }

    @Override
    public Optional<List<Reply>> commanded(Speaker speaker, String argument) {
        return Optional.of(List.of(menu(speaker, speaker.person().follows())));
    }

    /** Follows the group, or no longer. */
    @Override
    public Optional<List<Reply>> pressed(Speaker speaker, String argument) {
        Set<String> follows = new TreeSet<>(speaker.person().follows());
        if (groups().contains(argument) && !follows.remove(argument)) {
            follows.add(argument);
        }
        speaker.follow(follows);
        return Optional.of(List.of(menu(speaker, follows)));
    }

    private Reply menu(Speaker speaker, Set<String> follows) {
        List<Button> buttons = new ArrayList<>();
        for (String group : groups()) {
            String label = messages.unlabelled(speaker.language(), "group." + group, Map.of())
                    .text();
            buttons.add(Speaker.button(name(), (follows.contains(group) ? "✓ " : "") + label, group));
        }
        buttons.add(ways.menu(speaker.language()));
        return Reply.of(speaker.language().value(), messages.text(speaker.language(), "follow.ask"))
                .with(buttons);
    }

    /** Groups that stand for something to be told about. */
    List<String> groups() {
        return topics.groups().stream()
                .map(Topics.Group::id)
                .filter(group -> !group.equals(Topics.CRISIS) && !group.equals(Topics.CHAT))
                .toList();
    }
}
