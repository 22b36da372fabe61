package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wegwijs.language.LanguageTag;

@DisplayName("An announcement")
class AnnouncementTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID CLEO = UUID.randomUUID();

    private static Announcement done(Moved moved) {
        assertThat(moved).isInstanceOf(Moved.Done.class);
        return ((Moved.Done) moved).now();
    }

    private static List<String> refusal(Moved moved) {
        assertThat(moved).isInstanceOf(Moved.Refused.class);
        return ((Moved.Refused) moved).problems().stream().map(Problem::key).toList();
    }

    private static Announcement proposed() {
        Announcement begun = Announcement.begin(UUID.randomUUID(), "AB2CDE", ANNA, NOW);
        return done(done(begun.write(DraftFixture.closedDesk(), ANNA, NOW)).propose(List.of(), NOW));
    }

    private static Announcement approved() {
        Announcement proposed = proposed();
        return done(proposed.approve(BEN, proposed.draft().hash(), false, List.of(), NOW));
    }

    @Test
    @DisplayName("is sent once a second person has approved exactly what is sent")
    void isSent() {
        assertThat(done(approved().start(false, NOW)).state()).isEqualTo(AnnouncementState.SENDING);
        assertThat(refusal(proposed().start(false, NOW))).containsExactly("not-approved");
    }

    @Test
    @DisplayName("is not approved by anybody who wrote a part of it, in whatever order")
    void needsASecondPerson() {
        Announcement both =
                done(proposed().write(DraftFixture.withFallback(DraftFixture.closedDesk(), "ar", "en"), BEN, NOW));
        Announcement proposed = done(both.propose(List.of(), NOW));
        String hash = proposed.draft().hash();
        assertThat(refusal(proposed.approve(ANNA, hash, false, List.of(), NOW))).containsExactly("own");
        assertThat(refusal(proposed.approve(BEN, hash, false, List.of(), NOW))).containsExactly("own");
        assertThat(done(proposed.approve(CLEO, hash, false, List.of(), NOW)).state())
                .isEqualTo(AnnouncementState.APPROVED);
    }

    @Test
    @DisplayName(
            "of a team of one may be approved by its writer, and is not sent any more once the switch is off again")
    void teamOfOne() {
        Announcement proposed = proposed();
        Announcement own = done(proposed.approve(ANNA, proposed.draft().hash(), true, List.of(), NOW));
        assertThat(own.isApproved(true)).isTrue();
        assertThat(refusal(own.start(false, NOW))).containsExactly("not-approved");
    }

    @Test
    @DisplayName("is not approved by a page that shows an older draft")
    void needsTheHash() {
        Announcement proposed = proposed();
        assertThat(refusal(proposed.approve(BEN, "0".repeat(64), false, List.of(), NOW)))
                .containsExactly("changed-meanwhile");
    }

    static Stream<Draft> changes() {
        Draft draft = DraftFixture.closedDesk();
        return Stream.of(
                draft.withTexts(Map.of("en", "Something else", "nl", "De balie is vrijdag **dicht**.")),
                DraftFixture.with(draft, Audience.EVERYBODY),
                DraftFixture.with(draft, Urgency.NORMAL),
                DraftFixture.with(draft, Urgency.urgent("Another reason")),
                DraftFixture.with(draft, new Pointer(Pointer.Kind.LINK, "https://example.org")),
                DraftFixture.withFallback(draft, "ar", "en"),
                draft.withAttachment(DraftFixture.photo("1")),
                draft.withAttachment(DraftFixture.photo("2")),
                DraftFixture.between(
                        draft, LocalMoment.of(LocalDateTime.of(2026, 11, 23, 9, 0), DraftFixture.ZONE), draft.ends()),
                DraftFixture.between(
                        draft, null, LocalMoment.of(LocalDateTime.of(2026, 11, 29, 9, 0), DraftFixture.ZONE)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    @DisplayName("loses its approval with every change of what is sent, to whom and when")
    void isVoidOnChange(Draft change) {
        Announcement changed = done(approved().write(change, ANNA, NOW));
        assertThat(changed.state()).isEqualTo(AnnouncementState.DRAFT);
        assertThat(changed.approval()).isNull();
        assertThat(change.hash()).isNotEqualTo(DraftFixture.closedDesk().hash());
    }

    @Test
    @DisplayName("keeps its approval when nothing changes, and has the same hash after it was kept")
    void keeps() {
        assertThat(done(approved().write(DraftFixture.closedDesk(), BEN, NOW)).isApproved(false))
                .isTrue();
        Draft draft = DraftFixture.withFallback(DraftFixture.closedDesk(), "ar", "en")
                .withAttachment(DraftFixture.photo("1"));
        assertThat(Draft.read(draft.json())).isEqualTo(draft);
        assertThat(Draft.read(draft.json()).hash()).isEqualTo(draft.hash());
    }

    @Test
    @DisplayName("needs another approval when the account that gave it is disabled before it is sent")
    void needsALivingApproval() {
        assertThat(approved().without(BEN, NOW).state()).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(approved().without(CLEO, NOW).state()).isEqualTo(AnnouncementState.APPROVED);
    }

    @Test
    @DisplayName("cannot be changed once it is being sent")
    void isClosed() {
        Announcement sending = done(approved().start(false, NOW));
        assertThat(refusal(sending.write(Draft.empty(), ANNA, NOW))).containsExactly("not-open");
        assertThat(done(sending.cancel(NOW)).approval()).isNotNull();
        assertThat(done(approved().cancel(NOW)).approval()).isNull();
    }

    @Test
    @DisplayName("tells all reasons at once why it cannot be proposed")
    void tellsAll() {
        Announcement begun = Announcement.begin(UUID.randomUUID(), "AB2CDE", ANNA, NOW);
        assertThat(refusal(begun.propose(List.of(Problem.of("no-text"), Problem.of("no-end")), NOW)))
                .containsExactly("no-text", "no-end");
        assertThat(begun.writers()).isEqualTo(Set.of(ANNA));
    }

    @Test
    @DisplayName("has a time that a clock change skips or repeats asked about")
    void clockChanges() {
        LocalMoment skipped = LocalMoment.of(LocalDateTime.of(2027, 3, 28, 2, 30), DraftFixture.ZONE);
        assertThat(skipped.meaning()).isInstanceOf(LocalMoment.Meaning.Skipped.class);
        LocalMoment twice = LocalMoment.of(LocalDateTime.of(2026, 10, 25, 2, 30), DraftFixture.ZONE);
        assertThat(twice.meaning())
                .isEqualTo(new LocalMoment.Meaning.Repeated(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
        assertThat(new LocalMoment(twice.at(), twice.zone(), LocalMoment.Choice.LATER).instant())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    @DisplayName(
            "shows a reader their own text, else the one chosen for them, else a wider language of theirs, else nothing")
    void shows() {
        Draft draft = DraftFixture.withFallback(DraftFixture.closedDesk(), "ar", "nl");
        assertThat(draft.shownTo(language("nl"))).contains(language("nl"));
        assertThat(draft.shownTo(language("ar"))).contains(language("nl"));
        assertThat(draft.shownTo(language("uk"))).contains(language("en"));
        assertThat(draft.withTexts(Map.of("nl", "x")).shownTo(language("uk"))).isEmpty();
    }

    private static LanguageTag language(String tag) {
        return LanguageTag.of(tag);
    }
}
