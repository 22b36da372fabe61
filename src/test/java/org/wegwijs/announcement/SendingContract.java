package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outcome.Refused.Reason;
import org.wegwijs.delivery.BulkProgress;
import org.wegwijs.delivery.RowState;

/** What holds on every database of sending: who gets an announcement, when, and how often. */
abstract class SendingContract extends AnnouncingSetUp {

    @Test
    @DisplayName("reaches everybody in the place who said yes, in their language, once, and nobody else")
    void reaches() {
        person("1", "en", "nl-tilburg", "yes");
        person("2", "nl", "nl-tilburg", "yes");
        person("3", "nl", "nl-tilburg", "no");
        person("4", "nl", "nl-utrecht", "yes");
        person("5", "uk", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.withFallback(DraftFixture.closedDesk(), "uk", "nl"));
        awaitState(sent, AnnouncementState.SENT);
        assertThat(channel.sent).hasSize(3);
        assertThat(channel.sentTo("1").get(0))
                .startsWith("The registration desk")
                .contains("/verify " + sent.code());
        assertThat(channel.sentTo("2").get(0)).startsWith("De balie");
        assertThat(channel.sentTo("5").get(0)).startsWith("De balie").contains("нідерландс");
        assertThat(channel.sent.get(0).reply().buttons().get(0).get(0).data()).isEqualTo("m:stop");
        assertThat(progress(sent).count(RowState.SENT)).isEqualTo(3);
        assertThat(bulk.report(sent.id()))
                .extracting(line -> line.language() + line.place() + line.count())
                .containsExactlyInAnyOrder("ennl-tilburg1", "nlnl-tilburg1", "uknl-tilburg1");
    }

    @Test
    @DisplayName("counts the newest language, place and consent of those who wait for the morning")
    void countsTheNewest() {
        now = LATE;
        for (String chat : List.of("1", "2", "3", "4")) {
            person(chat, "en", "nl-tilburg", "yes");
        }
        jdbc.sql("update chat_thread set quiet = 'none' where mark = ?")
                .param(mark("4"))
                .update();
        Announcement sent = send(DraftFixture.with(DraftFixture.closedDesk(), Urgency.NORMAL));
        await(() -> channel.sent.size() == 1, "the one without quiet hours");
        assertThat(channel.sent.get(0).chat()).isEqualTo("4");
        await(() -> waitingPast(LATE, sent) == 3, "three who wait");
        assertThat(progress(sent).waitsUntil()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        tell("1", new Deed.Commanded("stop", ""));
        tell("2", new Deed.Pressed("d:language:ask:nl", null));
        jdbc.sql("update chat_thread set place = 'nl-utrecht' where mark = ?")
                .param(mark("3"))
                .update();
        now = MORNING;
        awaitState(sent, AnnouncementState.SENT);
        assertThat(of(sent, "1")).isEmpty();
        assertThat(of(sent, "2")).singleElement().asString().startsWith("De balie");
        assertThat(of(sent, "3")).isEmpty();
        assertThat(bulk.report(sent.id()))
                .filteredOn(line -> line.state() == RowState.LEFT)
                .extracting(line -> line.reason())
                .containsExactlyInAnyOrder("stopped", "no-longer-meant");
        assertThat(progress(sent).waitsUntil()).isNull();
    }

    @Test
    @DisplayName("lists whom it may have reached, never sends it again by itself, and once more when somebody wants it")
    void listsTheUnknown() {
        person("1", "en", "nl-tilburg", "yes");
        channel.next("1", new Outcome.Unknown("reset"));
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        assertThat(bulk.unknown(sent.id(), 10)).hasSize(1);
        assertThat(channel.sentTo("1")).hasSize(1);
        assertThat(bulk.sendAgain(
                        sent.id(), List.of(bulk.unknown(sent.id(), 10).get(0).row())))
                .isEqualTo(1);
        await(() -> progress(sent).count(RowState.SENT) == 1, "the second attempt");
        assertThat(channel.sentTo("1")).hasSize(2);
        assertThat(bulk.sendAgain(sent.id(), List.of(1L))).isZero();
    }

    @Test
    @DisplayName("takes every refusal for what it is, and tries again what was not taken")
    void refusals() {
        for (String chat : List.of("1", "2", "3", "4", "5", "6")) {
            person(chat, "en", "nl-tilburg", "yes");
        }
        channel.next("1", new Outcome.Refused(Reason.BLOCKED, "blocked"));
        channel.next("2", new Outcome.Refused(Reason.DEACTIVATED, "deactivated"));
        channel.next("3", new Outcome.Refused(Reason.NOT_FOUND, "not found"));
        channel.next("4", new Outcome.Refused(Reason.INVALID, "bad"));
        channel.next("5", new Outcome.Busy(Duration.ofMillis(1), "500"));
        channel.next("6", new Outcome.Moved(new ChatId(TestChannel.NAME, "66")));
        Announcement sent = send(DraftFixture.closedDesk());
        await(
                () -> progress(sent).count(RowState.FAILED) == 1
                        && progress(sent).count(RowState.BLOCKED) == 3,
                "refusals");
        now = NOON.plusSeconds(5);
        awaitState(sent, AnnouncementState.SENT);
        assertThat(channel.sent).extracting(TestChannel.Arrived::chat).containsExactlyInAnyOrder("5", "66");
        assertThat(bulk.report(sent.id()))
                .filteredOn(line -> !line.reason().isEmpty())
                .extracting(line -> line.state() + " " + line.reason())
                .containsExactlyInAnyOrder(
                        "BLOCKED blocked", "BLOCKED deactivated", "BLOCKED not-found", "FAILED invalid");
        assertThat(jdbc.sql("select count(*) from chat_thread where pushes = 'yes'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("after a kill sends what was claimed and not begun, and lists what was on the wire")
    void afterAKill() {
        now = LATE;
        person("1", "en", "nl-tilburg", "yes");
        person("2", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.with(DraftFixture.closedDesk(), Urgency.NORMAL));
        await(() -> waitingPast(LATE, sent) == 2, "two who wait");
        dead("1", "wire");
        dead("2", "claimed");
        now = MORNING;
        // The keeper looks for what dead processes left every fifteen seconds.
        await(() -> progress(sent).count(RowState.UNKNOWN) == 1, "the unknown one");
        awaitState(sent, AnnouncementState.SENT);
        assertThat(channel.sentTo("1")).isEmpty();
        assertThat(channel.sentTo("2")).hasSize(1);
    }

    /** As a process leaves it that was killed. */
    private void dead(String chat, String state) {
        jdbc.sql("update bulk_row set state = ?, claim = 'dead' where mark = ?")
                .params(state, mark(chat))
                .update();
    }

    @Test
    @DisplayName("stops at a pause, goes on, and ends for all who wait when it is cancelled")
    void pauses() {
        now = LATE;
        person("1", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.with(DraftFixture.closedDesk(), Urgency.NORMAL));
        await(() -> waitingPast(LATE, sent) == 1, "one who waits");
        assertThat(steps.pause(sent.id())).isInstanceOf(Moved.Done.class);
        now = MORNING;
        person("2", "en", "nl-utrecht", "yes");
        Announcement other = send(DraftFixture.with(
                DraftFixture.closedDesk(), Audience.of(List.of("nl-utrecht"), List.of(), List.of(), List.of())));
        awaitState(other, AnnouncementState.SENT);
        assertThat(channel.sentTo("1")).isEmpty();
        assertThat(steps.resume(sent.id())).isInstanceOf(Moved.Done.class);
        awaitState(sent, AnnouncementState.SENT);
        assertThat(channel.sentTo("1")).hasSize(1);
        now = LATE.plus(Duration.ofDays(1));
        Announcement third = send(DraftFixture.with(DraftFixture.closedDesk(), Urgency.NORMAL));
        await(() -> waitingPast(now, third) == 1, "one who waits again");
        assertThat(steps.cancel(third.id())).isInstanceOf(Moved.Done.class);
        now = MORNING.plus(Duration.ofDays(1));
        assertThat(progress(third).count(RowState.LEFT)).isEqualTo(1);
        assertThat(channel.sentTo("1")).hasSize(1);
    }

    @Test
    @DisplayName("is shown to those who arrive, who do not get it a second time, and not to those who have it")
    void isShownAtArrival() {
        now = LATE;
        person("1", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.with(DraftFixture.closedDesk(), Urgency.NORMAL));
        jdbc.sql("update chat_thread set shown_for = null").update();
        await(() -> waitingPast(LATE, sent) == 1, "one who waits");
        assertThat(shownTo("1")).hasSize(1);
        assertThat(shownTo("1")).isEmpty();
        tell("9", new Deed.Commanded("start", "nl-tilburg_en"));
        assertThat(progress(sent).count(RowState.SHOWN)).isEqualTo(1);
        tell("9", new Deed.Pressed("s:start:phase", null));
        tell("9", new Deed.Pressed("d:start:pushes:yes", null));
        assertThat(progress(sent).count(RowState.SHOWN)).isEqualTo(2);
        now = MORNING;
        awaitState(sent, AnnouncementState.SENT);
        assertThat(channel.sentTo("1"))
                .filteredOn(text -> text.contains(sent.code()))
                .hasSize(1);
    }

    /** Replies that the chat gets to a command and that carry the code. */
    private List<String> shownTo(String chat) {
        int before = channel.sent.size();
        tell(chat, new Deed.Commanded("help", ""));
        await(() -> channel.sent.size() > before && rows("delivery") == 0, "the replies");
        return channel.sent.subList(before, channel.sent.size()).stream()
                .map(arrived -> arrived.reply().text())
                .filter(text -> text.contains("registration desk"))
                .toList();
    }

    private BulkProgress progress(Announcement announcement) {
        return bulk.progress(announcement.id()).orElseThrow();
    }

    private long waitingPast(Instant instant, Announcement announcement) {
        return jdbc.sql("select count(*) from bulk_row where bulk = ? and state = 'waiting' and not_before > ?")
                .params(announcement.id().toString(), Timestamp.from(instant))
                .query(Long.class)
                .single();
    }
}
