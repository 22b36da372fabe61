package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.delivery.Deliveries;
import org.wegwijs.delivery.RowState;

/** What holds on every database of what an announcement leaves behind, with us and in the chats. */
abstract class ForgettingContract extends AnnouncingSetUp {

    @Autowired
    Deliveries deliveries;

    @BeforeEach
    void nothingNoted() {
        jdbc.sql("delete from chat_message").update();
    }

    @Test
    @DisplayName("leaves nothing behind of somebody who is forgotten, or once it no longer holds, but counts")
    void forgets() {
        person("1", "en", "nl-tilburg", "yes");
        person("2", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        forget("1");
        assertThat(marks()).containsExactly(mark("2"));
        now = Instant.parse("2026-12-01T00:00:00Z");
        launch.expire();
        assertThat(marks()).isEmpty();
        assertThat(bulk.progress(sent.id()).orElseThrow().count(RowState.SENT)).isEqualTo(2);
        assertThat(state(sent)).isEqualTo(AnnouncementState.EXPIRED);
    }

    private List<String> marks() {
        return jdbc.sql("select mark from bulk_row where mark is not null or chat is not null or message is not null")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("is deleted in the chat of somebody who is forgotten, and nowhere else")
    void isDeletedWhenForgotten() {
        Announcement sent = sentToTwo();
        forget("1");
        await(() -> !channel.deleted.isEmpty(), "the deletion");
        clear("1");
        clear("2");
        await(() -> channel.deleted.size() == 2, "the other one");
        assertThat(channel.deleted).containsExactly("1", "2");
        assertThat(state(sent)).isEqualTo(AnnouncementState.SENT);
    }

    @Test
    @DisplayName("is deleted by whoever clears their chat, within 48 hours also once it no longer holds")
    void isDeletedAfterItsEnd() {
        Announcement sent = sentToTwo();
        clear("1");
        await(() -> channel.deleted.size() == 1, "the deletion");
        now = NOON.plus(Duration.ofHours(10));
        launch.expire();
        assertThat(state(sent)).isEqualTo(AnnouncementState.EXPIRED);
        now = NOON.plus(Duration.ofHours(47));
        clear("2");
        await(() -> channel.deleted.size() == 2, "the deletion after its end");
        assertThat(channel.deleted).containsExactly("1", "2");
    }

    @Test
    @DisplayName("is left where it is by whoever clears their chat after 48 hours")
    void staysAfterTwoDays() {
        var unused = sentToTwo();
        now = NOON.plus(Duration.ofHours(49));
        clear("1");
        assertThat(rows("delivery")).isZero();
        assertThat(channel.deleted).isEmpty();
    }

    private Announcement sentToTwo() {
        person("1", "en", "nl-tilburg", "yes");
        person("2", "nl", "nl-tilburg", "yes");
        LocalMoment evening = LocalMoment.of(LocalDateTime.of(2026, 11, 22, 20, 0), DraftFixture.ZONE);
        Announcement sent = send(DraftFixture.between(DraftFixture.closedDesk(), null, evening));
        awaitState(sent, AnnouncementState.SENT);
        return sent;
    }

    private void forget(String chat) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ChatForgotten(new ChatId(TestChannel.NAME, chat))));
    }

    /** As {@code /clear} does. */
    private void clear(String chat) {
        deliveries.withdrawAll(new ChatId(TestChannel.NAME, chat));
    }
}
