package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.delivery.BulkDeliveries;

/**
 * The program with a channel and a clock of the tests' own, people in it, and two who work at its desk. The contracts share
 * one start of it on each database.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"wegwijs.messages-per-second=0", "wegwijs.data=target/announcing-data"})
@Import(AnnouncingSetUp.Channels.class)
abstract class AnnouncingSetUp {

    /** A Sunday noon in Tilburg. */
    static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    static final Instant LATE = Instant.parse("2026-11-22T22:00:00Z");
    static final Instant MORNING = Instant.parse("2026-11-23T07:01:00Z");
    static final UUID ANNA = UUID.randomUUID();
    static final UUID BEN = UUID.randomUUID();

    static volatile Instant now = NOON;

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

    /** With everything done that it needs to be on its way. */
    Announcement send(Draft draft) {
        Announcement approved = approved(draft);
        start(approved);
        return approved;
    }

    Announcement approved(Draft draft) {
        Announcement proposed = proposed(draft);
        approve(proposed.id());
        assertThat(state(proposed)).isEqualTo(AnnouncementState.APPROVED);
        return reread(proposed);
    }

    Announcement proposed(Draft draft) {
        Announcement begun = begun(draft);
        assertThat(steps.propose(begun.id())).isInstanceOf(Moved.Done.class);
        return reread(begun);
    }

    Announcement begun(Draft draft) {
        Announcement begun = steps.begin(ANNA);
        write(begun, draft);
        return begun;
    }

    void write(Announcement begun, Draft draft) {
        assertThat(steps.write(begun.id(), draft, ANNA)).isInstanceOf(Moved.Done.class);
    }

    /** By both: the one who wrote it proposes it first. */
    void approve(Announcement draft) {
        assertThat(steps.propose(draft.id())).isInstanceOf(Moved.Done.class);
        approve(draft.id());
    }

    void approve(UUID id) {
        String hash = announcements.find(id).orElseThrow().draft().hash();
        var unused = steps.approve(id, BEN, hash, false);
    }

    void start(Announcement approved) {
        assertThat(steps.start(approved.id(), false)).isInstanceOf(Moved.Done.class);
    }

    /** Approved by both, and taken over by what it corrects. */
    void carryOut(Announcement correction) {
        approve(correction);
        assertThat(launch.send(reread(correction))).isInstanceOf(Moved.Done.class);
    }

    /** As it is now. */
    Announcement reread(Announcement announcement) {
        return announcements.find(announcement.id()).orElseThrow();
    }

    AnnouncementState state(Announcement announcement) {
        return reread(announcement).state();
    }

    /** What somebody got of an announcement. */
    List<String> of(Announcement announcement, String chat) {
        return channel.sentTo(chat).stream()
                .filter(text -> text.contains(announcement.code()))
                .toList();
    }

    void person(String chat, String language, String place, String pushes) {
        jdbc.sql(
                        "insert into chat_thread (channel, mark, chat, language, country, place, pushes, shown_for, last_active)"
                                + " values (?, ?, ?, ?, 'NL', ?, ?, ?, current_date)")
                .params(TestChannel.NAME, mark(chat), seal.seal(chat), language, place, pushes, place)
                .update();
    }

    String mark(String chat) {
        return seal.mark(new ChatId(TestChannel.NAME, chat));
    }

    void tell(String chat, Deed deed) {
        conversations.answer(
                new Incoming("d" + deeds++ + UUID.randomUUID(), new ChatId(TestChannel.NAME, chat), now, "en", deed));
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    void awaitState(Announcement announcement, AnnouncementState state) {
        await(() -> state(announcement) == state, state.toString());
    }

    void await(BooleanSupplier condition, String what) {
        Awaitility.await(what + "; sent " + channel.sent)
                .atMost(Duration.ofSeconds(90))
                .until(condition::getAsBoolean);
    }
}
