package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Enclosure;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Outcome.Refused.Reason;
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.delivery.BulkDeliveries;
import org.wegwijs.delivery.BulkProgress;
import org.wegwijs.delivery.RowState;
import org.wegwijs.staff.AccountDisabled;

/** What holds on every database, from the draft to the last recipient. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"wegwijs.messages-per-second=0", "wegwijs.data=target/announcing-data"})
@Import(AnnouncingContract.Channels.class)
abstract class AnnouncingContract {

    /** A Sunday noon in Tilburg. */
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    private static final Instant LATE = Instant.parse("2026-11-22T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T07:01:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    private static volatile Instant now = NOON;

    @TestConfiguration(proxyBeanMethods = false)
    static class Channels {
        @Bean
        TestChannel testChannel() {
            return new TestChannel();
        }
    }

    @Autowired
    TestChannel channel;

    @Autowired
    Steps steps;

    @Autowired
    Aftermath aftermath;

    @Autowired
    Launch launch;

    @Autowired
    Announcements announcements;

    @Autowired
    Verification verification;

    @Autowired
    AnnouncementFiles files;

    @Autowired
    BulkDeliveries bulk;

    @Autowired
    Conversations conversations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @TestBean
    Clock clock;

    static Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private int deeds;

    @BeforeEach
    void empty() {
        now = NOON;
        for (String table :
                List.of("bulk_row", "bulk", "announcement_bulk", "announcement", "chat_thread", "delivery")) {
            jdbc.sql("delete from " + table).update();
        }
        channel.clear();
    }

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
        await(() -> waiting(sent, "not_before > ?", LATE) == 3, "three who wait");
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
        await(() -> waiting(sent, "not_before > ?", LATE) == 2, "two who wait");
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
        await(() -> waiting(sent, "not_before > ?", LATE) == 1, "one who waits");
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
        await(() -> waiting(third, "not_before > ?", now) == 1, "one who waits again");
        assertThat(steps.cancel(third.id())).isInstanceOf(Moved.Done.class);
        now = MORNING.plus(Duration.ofDays(1));
        assertThat(progress(third).count(RowState.LEFT)).isEqualTo(1);
        assertThat(channel.sentTo("1")).hasSize(1);
    }

    @Test
    @DisplayName(
            "is corrected where people have it, by an approved correction, with a word about it where that is wanted")
    void corrects() {
        person("1", "en", "nl-tilburg", "yes");
        person("2", "nl", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        tell("2", new Deed.Commanded("stop", ""));
        Announcement correction = steps.beginCorrection(sent.id(), ANNA, true).orElseThrow();
        Draft better = correction.draft().withTexts(Map.of("en", "Closed on **Thursday**.", "nl", "Donderdag dicht."));
        assertThat(steps.write(correction.id(), better, ANNA)).isInstanceOf(Moved.Done.class);
        approve(correction);
        assertThat(launch.send(announcements.find(correction.id()).orElseThrow()))
                .isInstanceOf(Moved.Done.class);
        await(() -> channel.edited.size() == 2 && of(sent, "1").size() == 2, "edits and one notice");
        assertThat(channel.edited).extracting(one -> one.reply().text()).anyMatch(text -> text.startsWith("Donderdag"));
        assertThat(of(sent, "1").get(1)).contains("corrected");
        assertThat(of(sent, "2")).hasSize(1);
        assertThat(announcements.find(sent.id()).orElseThrow().draft().texts()).containsEntry("nl", "Donderdag dicht.");
    }

    @Test
    @DisplayName("gets another file by a correction, and nobody sees the first one any more")
    void correctsTheFile() {
        person("1", "en", "nl-tilburg", "yes");
        Upload wrong = DraftFixture.upload(DraftFixture.picture("png", 9, 9));
        Upload right = DraftFixture.upload("%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII));
        Announcement begun = steps.begin(ANNA);
        assertThat(steps.write(begun.id(), DraftFixture.closedDesk().withAttachment(wrong.attachment()), ANNA))
                .isInstanceOf(Moved.Done.class);
        files.keep(begun.id(), wrong);
        approve(begun);
        assertThat(steps.start(begun.id(), false)).isInstanceOf(Moved.Done.class);
        awaitState(begun, AnnouncementState.SENT);
        Announcement correction = steps.beginCorrection(begun.id(), ANNA, false).orElseThrow();
        assertThat(steps.write(correction.id(), correction.draft().withAttachment(right.attachment()), ANNA))
                .isInstanceOf(Moved.Done.class);
        files.keep(correction.id(), right);
        assertThat(files.shown(right.attachment().id().toString())).isEmpty();
        assertThat(files.shown(wrong.attachment().id().toString())).isPresent();
        approve(correction);
        assertThat(launch.send(announcements.find(correction.id()).orElseThrow()))
                .isInstanceOf(Moved.Done.class);
        await(() -> channel.edited.size() == 1, "the edit");
        assertThat(channel.edited.get(0).reply().enclosure())
                .isEqualTo(right.attachment().enclosure());
        assertThat(announcements.find(begun.id()).orElseThrow().draft().attachment())
                .isEqualTo(right.attachment());
        assertThat(files.shown(right.attachment().id().toString())).isPresent();
        assertThat(files.shown(wrong.attachment().id().toString())).isEmpty();
        var unused = aftermath.withdraw(begun.id());
        assertThat(files.shown(right.attachment().id().toString())).isEmpty();
    }

    @Test
    @DisplayName("does not get its first file back by a correction that was begun before another brought a new one")
    void keepsTheNewFile() {
        person("1", "en", "nl-tilburg", "yes");
        Upload wrong = DraftFixture.upload(DraftFixture.picture("png", 9, 9));
        Upload right = DraftFixture.upload(DraftFixture.picture("png", 8, 8));
        Announcement begun = steps.begin(ANNA);
        assertThat(steps.write(begun.id(), DraftFixture.closedDesk().withAttachment(wrong.attachment()), ANNA))
                .isInstanceOf(Moved.Done.class);
        files.keep(begun.id(), wrong);
        approve(begun);
        assertThat(steps.start(begun.id(), false)).isInstanceOf(Moved.Done.class);
        awaitState(begun, AnnouncementState.SENT);
        Announcement file = steps.beginCorrection(begun.id(), ANNA, false).orElseThrow();
        Announcement text = steps.beginCorrection(begun.id(), ANNA, false).orElseThrow();
        assertThat(steps.write(file.id(), file.draft().withAttachment(right.attachment()), ANNA))
                .isInstanceOf(Moved.Done.class);
        files.keep(file.id(), right);
        approve(file);
        assertThat(launch.send(announcements.find(file.id()).orElseThrow())).isInstanceOf(Moved.Done.class);
        approve(text);
        assertThat(launch.send(announcements.find(text.id()).orElseThrow()))
                .isEqualTo(Moved.refused("changed-meanwhile"));
        assertThat(announcements.find(begun.id()).orElseThrow().draft().attachment())
                .isEqualTo(right.attachment());
    }

    @Test
    @DisplayName("is withdrawn: deleted within 48 hours, later struck out and told to those who got it")
    void withdraws() {
        person("1", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        now = NOON.plus(Duration.ofHours(47));
        person("2", "en", "nl-tilburg", "yes");
        Announcement later = send(DraftFixture.closedDesk());
        awaitState(later, AnnouncementState.SENT);
        now = NOON.plus(Duration.ofHours(49));
        assertThat(aftermath.withdraw(sent.id())).isInstanceOf(Moved.Done.class);
        assertThat(aftermath.withdraw(later.id())).isInstanceOf(Moved.Done.class);
        await(() -> channel.deleted.size() == 2 && channel.edited.size() == 1, "deletions and one struck out");
        await(() -> channel.sentTo("1").size() == 3, "the word about it");
        assertThat(channel.deleted).containsExactlyInAnyOrder("1", "2");
        assertThat(channel.sentTo("1").get(2)).contains("took back").contains(sent.code());
        assertThat(channel.sentTo("2")).hasSize(1);
    }

    @Test
    @DisplayName("leaves nothing behind of somebody who is forgotten, or once it no longer holds, but counts")
    void forgets() {
        person("1", "en", "nl-tilburg", "yes");
        person("2", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ChatForgotten(new ChatId(TestChannel.NAME, "1"))));
        assertThat(marks()).containsExactly(mark("2"));
        now = Instant.parse("2026-12-01T00:00:00Z");
        launch.expire();
        assertThat(marks()).isEmpty();
        assertThat(progress(sent).count(RowState.SENT)).isEqualTo(2);
        assertThat(announcements.find(sent.id()).orElseThrow().state()).isEqualTo(AnnouncementState.EXPIRED);
    }

    private List<String> marks() {
        return jdbc.sql("select mark from bulk_row where mark is not null or chat is not null or message is not null")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("is shown to those who arrive, who do not get it a second time, and not to those who have it")
    void isShownAtArrival() {
        now = LATE;
        person("1", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.with(DraftFixture.closedDesk(), Urgency.NORMAL));
        jdbc.sql("update chat_thread set shown_for = null").update();
        await(() -> waiting(sent, "not_before > ?", LATE) == 1, "one who waits");
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

    @Test
    @DisplayName("waits for its time, is sent then, and is loud when its time passed without it")
    void isScheduled() {
        person("1", "en", "nl-tilburg", "yes");
        Draft draft = DraftFixture.closedDesk();
        LocalMoment atThree = LocalMoment.of(LocalDateTime.of(2026, 11, 22, 15, 0), DraftFixture.ZONE);
        Announcement onTime = approved(DraftFixture.between(draft, atThree, draft.ends()));
        Announcement proposed = proposed(DraftFixture.between(draft, atThree, draft.ends()));
        launch.look();
        assertThat(state(onTime)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(launch.missed()).isEmpty();
        now = Instant.parse("2026-11-22T14:02:00Z");
        launch.look();
        awaitState(onTime, AnnouncementState.SENT);
        assertThat(launch.missed()).extracting(Announcement::id).containsExactly(proposed.id());
        now = Instant.parse("2026-11-22T14:20:00Z");
        approve(proposed.id());
        launch.look();
        assertThat(state(proposed)).isEqualTo(AnnouncementState.PROPOSED);
    }

    @Test
    @DisplayName("is loud too when it was to be sent at once and never was")
    void isLoudWithoutATime() {
        Announcement approved = approved(DraftFixture.closedDesk());
        jdbc.sql("update announcement set approved_hash = 'another'").update();
        launch.look();
        assertThat(launch.missed()).isEmpty();
        now = NOON.plus(Duration.ofMinutes(2));
        launch.look();
        assertThat(state(approved)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(launch.missed()).extracting(Announcement::id).containsExactly(approved.id());
    }

    @Test
    @DisplayName("is not sent when the approver's account is disabled before")
    void needsALivingApproval() {
        Announcement approved = approved(DraftFixture.closedDesk());
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountDisabled(BEN)));
        assertThat(state(approved)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(steps.start(approved.id(), false)).isInstanceOf(Moved.Refused.class);
    }

    @Test
    @DisplayName("in the words it had before a correction was ours until then, and anything else is still not")
    void wasOurs() {
        person("1", "en", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        String first = channel.sentTo("1").get(0).replace("**", "");
        now = NOON.plusSeconds(60);
        Announcement correction = steps.beginCorrection(sent.id(), ANNA, false).orElseThrow();
        var unused = steps.write(
                correction.id(),
                correction.draft().withTexts(Map.of("en", "The registration desk is open again.", "nl", "Weer open.")),
                ANNA);
        approve(correction);
        assertThat(launch.send(announcements.find(correction.id()).orElseThrow()))
                .isInstanceOf(Moved.Done.class);
        now = NOON.plusSeconds(3600);
        assertThat(verification.of(first))
                .isInstanceOfSatisfying(
                        Verdict.Corrected.class,
                        verdict -> assertThat(verdict.on()).isEqualTo(NOON.plusSeconds(60)));
        assertThat(verification.of("De balie is vrijdag dicht.")).isInstanceOf(Verdict.Corrected.class);
        assertThat(verification.of("The registration desk is open again.")).isInstanceOf(Verdict.Ours.class);
        assertThat(verification.of(first.replace("closed", "closed, pay here"))).isInstanceOf(Verdict.Changed.class);
        unused = aftermath.withdraw(sent.id());
        assertThat(verification.of(first)).isInstanceOf(Verdict.Over.class);
    }

    @Test
    @DisplayName(
            "goes out with its photo, which nobody can look up before or after, and which is part of what was approved")
    void takesAPhoto() {
        person("1", "en", "nl-tilburg", "yes");
        byte[] pdf = Arrays.copyOf("%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII), 2_300_000);
        pdf[2_200_000] = 7;
        Upload upload = DraftFixture.upload(pdf);
        Announcement begun = steps.begin(ANNA);
        Draft draft = DraftFixture.closedDesk().withAttachment(upload.attachment());
        assertThat(steps.write(begun.id(), draft, ANNA)).isInstanceOf(Moved.Done.class);
        files.keep(begun.id(), DraftFixture.upload(DraftFixture.picture("png", 9, 9)));
        files.keep(begun.id(), upload);
        assertThat(rows("announcement_file")).isEqualTo(1);
        String id = upload.attachment().id().toString();
        assertThat(files.shown(id)).isEmpty();
        approve(begun);
        assertThat(steps.start(begun.id(), false)).isInstanceOf(Moved.Done.class);
        awaitState(begun, AnnouncementState.SENT);
        assertThat(channel.sent.get(0).reply().enclosure())
                .isEqualTo(new Enclosure(id, Enclosure.Kind.FILE, "map.pdf"));
        assertThat(files.shown(id).orElseThrow().bytes()).isEqualTo(pdf);
        assertThat(files.shown(UUID.randomUUID().toString())).isEmpty();
        var unused = aftermath.withdraw(begun.id());
        assertThat(files.shown(id)).isEmpty();
    }

    @Test
    @DisplayName("has a text of at most 1,024 characters under a photo, with what stands below it, for every reader")
    void captions() {
        Draft draft = DraftFixture.closedDesk().withTexts(Map.of("en", "x".repeat(2_000)));
        Announcement begun = steps.begin(ANNA);
        assertThat(steps.write(begun.id(), draft, ANNA)).isInstanceOf(Moved.Done.class);
        assertThat(steps.faults(announcements.find(begun.id()).orElseThrow())).isEmpty();
        assertThat(steps.write(begun.id(), draft.withAttachment(DraftFixture.photo("1")), ANNA))
                .isInstanceOf(Moved.Done.class);
        assertThat(steps.faults(announcements.find(begun.id()).orElseThrow()))
                .extracting(Problem::key)
                .contains("too-long");
    }

    // ---- helpers

    private Announcement send(Draft draft) {
        Announcement approved = approved(draft);
        assertThat(steps.start(approved.id(), false)).isInstanceOf(Moved.Done.class);
        return approved;
    }

    private Announcement approved(Draft draft) {
        Announcement proposed = proposed(draft);
        approve(proposed.id());
        assertThat(state(proposed)).isEqualTo(AnnouncementState.APPROVED);
        return announcements.find(proposed.id()).orElseThrow();
    }

    private Announcement proposed(Draft draft) {
        Announcement begun = steps.begin(ANNA);
        assertThat(steps.write(begun.id(), draft, ANNA)).isInstanceOf(Moved.Done.class);
        assertThat(steps.propose(begun.id())).isInstanceOf(Moved.Done.class);
        return announcements.find(begun.id()).orElseThrow();
    }

    private void approve(Announcement draft) {
        assertThat(steps.propose(draft.id())).isInstanceOf(Moved.Done.class);
        approve(draft.id());
    }

    private void approve(UUID id) {
        String hash = announcements.find(id).orElseThrow().draft().hash();
        var unused = steps.approve(id, BEN, hash, false);
    }

    private AnnouncementState state(Announcement announcement) {
        return announcements.find(announcement.id()).orElseThrow().state();
    }

    private BulkProgress progress(Announcement announcement) {
        return bulk.progress(announcement.id()).orElseThrow();
    }

    /** What somebody got of an announcement. */
    private List<String> of(Announcement announcement, String chat) {
        return channel.sentTo(chat).stream()
                .filter(text -> text.contains(announcement.code()))
                .toList();
    }

    private void person(String chat, String language, String place, String pushes) {
        jdbc.sql(
                        "insert into chat_thread (channel, mark, chat, language, country, place, pushes, shown_for, last_active)"
                                + " values (?, ?, ?, ?, 'NL', ?, ?, ?, current_date)")
                .params(TestChannel.NAME, mark(chat), seal.seal(chat), language, place, pushes, place)
                .update();
    }

    private String mark(String chat) {
        return seal.mark(new ChatId(TestChannel.NAME, chat));
    }

    private void tell(String chat, Deed deed) {
        conversations.answer(
                new Incoming("d" + deeds++ + UUID.randomUUID(), new ChatId(TestChannel.NAME, chat), now, "en", deed));
    }

    private long waiting(Announcement announcement, String condition, Instant instant) {
        return jdbc.sql("select count(*) from bulk_row where bulk = ? and state = 'waiting' and " + condition)
                .params(announcement.id().toString(), Timestamp.from(instant))
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void awaitState(Announcement announcement, AnnouncementState state) {
        await(() -> state(announcement) == state, state.toString());
    }

    private void await(BooleanSupplier condition, String what) {
        Awaitility.await(what + "; sent " + channel.sent)
                .atMost(Duration.ofSeconds(90))
                .until(condition::getAsBoolean);
    }
}
