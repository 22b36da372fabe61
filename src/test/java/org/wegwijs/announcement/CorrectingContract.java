package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.chat.Deed;

/** What holds on every database of an announcement that people already have. */
abstract class CorrectingContract extends AnnouncingSetUp {

    @Autowired
    Counts counts;

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
        write(correction, better);
        carryOut(correction);
        await(() -> channel.edited.size() == 2 && of(sent, "1").size() == 2, "edits and one notice");
        assertThat(channel.edited).extracting(one -> one.reply().text()).anyMatch(text -> text.startsWith("Donderdag"));
        assertThat(of(sent, "1").get(1)).contains("corrected");
        assertThat(of(sent, "2")).hasSize(1);
        assertThat(reread(sent).draft().texts()).containsEntry("nl", "Donderdag dicht.");
    }

    @Test
    @DisplayName(
            "is corrected in its texts only: whatever else somebody writes into a correction is not kept, nor sent")
    void correctsTextsOnly() {
        person("1", "en", "nl-tilburg", "yes");
        person("2", "uk", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.withFallback(DraftFixture.closedDesk(), "uk", "nl"));
        awaitState(sent, AnnouncementState.SENT);
        person("3", "fa", "nl-tilburg", "yes");
        Announcement correction = steps.beginCorrection(sent.id(), ANNA, false).orElseThrow();
        Draft forged = new Draft(
                "Another",
                new TreeMap<>(Map.of("en", "Closed on Thursday.", "nl", "Donderdag dicht.")),
                new TreeMap<>(Map.of("uk", "en")),
                Audience.EVERYBODY,
                Urgency.NORMAL,
                LocalMoment.of(LocalDateTime.of(2026, 11, 28, 9, 0), DraftFixture.ZONE),
                LocalMoment.of(LocalDateTime.of(2027, 1, 1, 9, 0), DraftFixture.ZONE),
                new Pointer(Pointer.Kind.LINK, "https://example.org"),
                null);
        write(correction, forged);
        Draft kept = reread(correction).draft();
        assertThat(kept).isEqualTo(reread(sent).draft().withTexts(forged.texts()));
        assertThat(announcements.shownCode(correction)).isEqualTo(sent.code());
        assertThat(counts.of(correction)).isEqualTo(Map.of("en", 1L, "uk", 1L));
        carryOut(correction);
        await(() -> channel.edited.size() == 2, "edits");
        assertThat(reread(sent).draft()).isEqualTo(kept);
        assertThat(channel.edited)
                .allSatisfy(one ->
                        assertThat(one.reply().text()).contains(sent.code()).doesNotContain(correction.code()));
    }

    @Test
    @DisplayName("keeps in a correction a text for all who have it")
    void keepsATextForAll() {
        person("1", "nl", "nl-tilburg", "yes");
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        Announcement correction = steps.beginCorrection(sent.id(), ANNA, false).orElseThrow();
        write(correction, correction.draft().withTexts(Map.of("en", "Closed on Thursday.")));
        assertThat(steps.propose(correction.id()))
                .isEqualTo(new Moved.Refused(List.of(Problem.of("no-text-left", "nl"))));
    }

    @Test
    @DisplayName("is taken back also from those who only asked for the news, if they want to be told")
    void withdrawsTheNews() {
        Announcement sent = send(DraftFixture.closedDesk());
        awaitState(sent, AnnouncementState.SENT);
        person("1", "en", "nl-tilburg", "yes");
        tell("1", new Deed.Commanded("news", ""));
        await(() -> of(sent, "1").size() == 1, "the news");
        tell("1", new Deed.Commanded("news", ""));
        await(() -> of(sent, "1").size() == 2, "the news again");
        assertThat(aftermath.withdraw(sent.id())).isInstanceOf(Moved.Done.class);
        await(() -> of(sent, "1").size() == 3, "the word about it");
        assertThat(of(sent, "1").get(2)).contains("took back");
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
        write(
                correction,
                correction.draft().withTexts(Map.of("en", "The registration desk is open again.", "nl", "Weer open.")));
        carryOut(correction);
        now = NOON.plusSeconds(3600);
        assertThat(verification.of(first))
                .isInstanceOfSatisfying(
                        Verdict.Corrected.class,
                        verdict -> assertThat(verdict.on()).isEqualTo(NOON.plusSeconds(60)));
        assertThat(verification.of("De balie is vrijdag dicht.")).isInstanceOf(Verdict.Corrected.class);
        assertThat(verification.of("The registration desk is open again.")).isInstanceOf(Verdict.Ours.class);
        assertThat(verification.of(first.replace("closed", "closed, pay here"))).isInstanceOf(Verdict.Changed.class);
        assertThat(aftermath.withdraw(sent.id())).isInstanceOf(Moved.Done.class);
        assertThat(verification.of(first)).isInstanceOf(Verdict.Over.class);
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
}
