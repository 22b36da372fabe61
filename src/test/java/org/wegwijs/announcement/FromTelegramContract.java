package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountDisabled;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.Role;
import tools.jackson.databind.json.JsonMapper;

/** What holds on every database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "wegwijs.data=target/from-telegram-data")
abstract class FromTelegramContract {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "The registration desk is **closed** on Friday.";

    private static volatile Instant now = NOON;

    @Autowired
    BeanFactory beans;

    @Autowired
    LinkedChats linked;

    @Autowired
    Steps steps;

    @Autowired
    Announcements announcements;

    @Autowired
    AnnouncementFiles files;

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

    private Account anna;
    private Account ben;
    private int deeds;

    @BeforeEach
    void empty() {
        now = NOON;
        for (String table : List.of("announcement_author", "announcement", "chat_thread", "delivery", "staff_audit")) {
            jdbc.sql("delete from " + table).update();
        }
        AccountFixture accounts = new AccountFixture(beans);
        anna = accounts.with("anna", Role.CASEWORKER);
        ben = accounts.with("ben", Role.CASEWORKER);
        for (String reader : List.of("en", "nl", "uk")) {
            ChatId chat = new ChatId("test", reader);
            jdbc.sql("insert into chat_thread (channel, mark, chat, language, country, place, pushes, last_active)"
                            + " values ('test', ?, ?, ?, 'NL', 'nl-tilburg', 'yes', current_date)")
                    .params(seal.mark(chat), seal.seal(reader), reader)
                    .update();
        }
    }

    @Test
    @DisplayName("is drafted, counted, previewed, proposed, and approved by a second person, with buttons")
    void fromDraftToApproval() {
        link("1", anna);
        link("2", ben);
        List<Reply> card = says("1", "announce", TEXT);
        assertThat(card.get(0).text()).startsWith(TEXT).contains("/verify");
        assertThat(card.get(0).buttons()).isEmpty();
        String summary = last(card).text();
        assertThat(summary)
                .contains("The registration desk is closed on Friday.")
                .contains("everybody");
        assertThat(summary)
                .contains("\\<5")
                .contains("Say until when it holds", "not decided yet what they get", "as soon as it is approved")
                .doesNotContain("they get: ");
        Announcement draft = announcements.all(1).items().get(0);
        card = says("1", "announce", draft.code() + " nl: De balie is vrijdag dicht.");
        assertThat(card).hasSize(3);
        card = presses("1", card, "7 days");
        card = presses("1", card, "Others get: English");
        assertThat(last(card).text()).contains("they get: English");
        card = presses("1", card, "Propose");
        assertThat(state(draft)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(labels(card)).doesNotContain("Approve").contains("Give back");
        List<Reply> list = says("2", "announce", "");
        List<Reply> seen = presses("2", list, labels(list).get(0));
        assertThat(labels(seen)).containsExactly("Approve", "Give back");
        presses("2", seen, "Approve");
        assertThat(state(draft)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(jdbc.sql("select actor_name from staff_audit where action = 'announcement.approved'")
                        .query(String.class)
                        .single())
                .isEqualTo("ben");
    }

    @Test
    @DisplayName(
            "shows who approves all that is approved: when it is sent, how urgent it is, and where its button leads")
    void showsAllThatIsApproved() {
        link("2", ben);
        Draft draft = DraftFixture.with(
                DraftFixture.between(
                        DraftFixture.withFallback(DraftFixture.closedDesk(), "uk", "en"),
                        LocalMoment.of(LocalDateTime.of(2026, 11, 25, 9, 30), DraftFixture.ZONE),
                        DraftFixture.closedDesk().ends()),
                new Pointer(Pointer.Kind.LINK, "https://example.org/desk"));
        Announcement begun = steps.begin(anna.id());
        var unused = steps.write(begun.id(), draft, anna.id());
        assertThat(last(press("2", "r:announce:o." + begun.code())).text())
                .contains("Will be sent on November 25, 2026")
                .contains("9:30")
                .contains("Holds until November 30, 2026")
                .contains("Cannot wait, so it comes in quiet hours too: It is tomorrow.")
                .contains("button that leads to https://example.org/desk")
                .contains("they get: English");
    }

    @Test
    @DisplayName("shows of a correction what it corrects, whether people are told, and the code that they have")
    void showsACorrection() {
        link("2", ben);
        Announcement desk = proposed();
        jdbc.sql("update announcement set state = 'sent'").update();
        Announcement correction =
                steps.beginCorrection(desk.id(), anna.id(), true).orElseThrow();
        List<Reply> seen = press("2", "r:announce:o." + correction.code());
        assertThat(seen.get(0).text()).contains("/verify " + desk.code()).doesNotContain(correction.code());
        assertThat(last(seen).text()).contains("Corrects " + desk.code() + ", and people get a message about it");
        assertThat(labels(seen)).containsExactly("Propose");
    }

    @Test
    @DisplayName("becomes a draft though its words sound like danger; help for the one who writes comes first")
    void soundsLikeDanger() {
        link("1", anna);
        List<Reply> replies = says("1", "announce", "My husband hits me: where to go? A talk on Monday at ten.");
        assertThat(replies.get(0).text()).contains("112");
        assertThat(announcements.all(1).items())
                .singleElement()
                .satisfies(draft -> assertThat(draft.draft().texts().values())
                        .containsExactly("My husband hits me: where to go? A talk on Monday at ten."));
    }

    @Test
    @DisplayName("needs a second person whichever way the first one writes or approves, and who saw what is sent")
    void needsASecondPerson() {
        link("1", anna);
        link("2", ben);
        Announcement desk = proposed();
        String hash = desk.draft().hash().substring(0, ChatCards.HASH);
        press("1", "r:announce:a." + desk.code() + "." + hash);
        assertThat(state(desk)).isEqualTo(AnnouncementState.PROPOSED);
        List<Reply> seen = press("2", "r:announce:o." + desk.code());
        var unused = steps.write(desk.id(), desk.draft().withTexts(Map.of("en", "Other", "nl", "Anders")), anna.id());
        unused = steps.propose(desk.id());
        presses("2", seen, "Approve");
        assertThat(state(desk)).isEqualTo(AnnouncementState.PROPOSED);
        press("2", "r:announce:a." + desk.code() + ".");
        press("2", "r:announce:a." + desk.code());
        assertThat(state(desk)).isEqualTo(AnnouncementState.PROPOSED);
        says("2", "announce", desk.code() + " en: Ben's own");
        press("2", "r:announce:p." + desk.code());
        String own = announcements.find(desk.id()).orElseThrow().draft().hash();
        press("2", "r:announce:a." + desk.code() + "." + own.substring(0, ChatCards.HASH));
        assertThat(steps.approve(desk.id(), ben.id(), own, false)).isInstanceOf(Moved.Refused.class);
        assertThat(state(desk)).isNotEqualTo(AnnouncementState.APPROVED);
    }

    @Test
    @DisplayName("is seen by nobody else: the command and its buttons are like those that do not exist")
    void isHidden() {
        Announcement desk = proposed();
        String hash = desk.draft().hash().substring(0, ChatCards.HASH);
        String unknown = texts(says("9", "nonsense", "x"));
        for (String words : List.of("", "x", desk.code(), "ABCDEFGHJKMN")) {
            assertThat(texts(says("9", "announce", words))).isEqualTo(unknown);
        }
        String home = texts(press("9", "r:nonsense:o." + desk.code()));
        for (String button : List.of("o." + desk.code(), "a." + desk.code() + "." + hash, "r." + desk.code())) {
            assertThat(texts(press("9", "r:announce:" + button))).isEqualTo(home);
        }
        assertThat(state(desk)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(conversations.commands(org.wegwijs.language.LanguageTag.ENGLISH))
                .noneMatch(command -> command.name().equals("announce"));
    }

    @Test
    @DisplayName("takes a code once, within fifteen minutes, and for as long as account and chat are there")
    void codes() {
        String late = linked.code(anna.id());
        now = NOON.plus(LinkedChats.CODE_HOLDS);
        says("1", "announce", late);
        assertThat(linked.of(chat("1"))).isEmpty();
        String code = linked.code(anna.id());
        assertThat(jdbc.sql("select code_hash from announcement_author")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
        says("1", "announce", code);
        says("2", "announce", code);
        assertThat(linked.of(chat("1"))).contains(anna);
        assertThat(linked.of(chat("2"))).isEmpty();
        transaction.executeWithoutResult(status -> events.publishEvent(new ChatForgotten(chat("1"))));
        assertThat(linked.of(chat("1"))).isEmpty();
        link("1", anna);
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountDisabled(anna.id())));
        assertThat(linked.of(chat("1"))).isEmpty();
    }

    @Test
    @DisplayName("shows the file of a draft only to those who decide about it, and only until it is sent")
    void showsTheFile() {
        link("2", ben);
        Upload upload = DraftFixture.upload(DraftFixture.picture("png", 60, 40));
        Announcement begun = steps.begin(anna.id());
        var unused = steps.write(begun.id(), DraftFixture.closedDesk().withAttachment(upload.attachment()), anna.id());
        files.keep(begun.id(), upload);
        List<Reply> seen = press("2", "r:announce:o." + begun.code());
        String name = Objects.requireNonNull(seen.get(0).enclosure()).id();
        assertThat(files.shown(name)).isPresent();
        assertThat(last(seen).text()).contains("map.png");
        jdbc.sql("update announcement set state = 'sent'").update();
        assertThat(files.shown(name)).isEmpty();
        assertThat(files.shown(upload.attachment().id().toString())).isPresent();
    }

    // ---- helpers

    private Announcement proposed() {
        Announcement begun = steps.begin(anna.id());
        Draft draft = DraftFixture.withFallback(DraftFixture.closedDesk(), "uk", "en");
        var unused = steps.write(begun.id(), draft, anna.id());
        assertThat(steps.propose(begun.id())).isInstanceOf(Moved.Done.class);
        return announcements.find(begun.id()).orElseThrow();
    }

    private void link(String chat, Account account) {
        assertThat(texts(says(chat, "announce", linked.code(account.id())))).contains(account.name());
    }

    private AnnouncementState state(Announcement announcement) {
        return announcements.find(announcement.id()).orElseThrow().state();
    }

    private static ChatId chat(String value) {
        return new ChatId("telegram", value);
    }

    private List<Reply> says(String chat, String command, String words) {
        return tell(chat, new Deed.Commanded(command, words));
    }

    private List<Reply> press(String chat, String data) {
        return tell(chat, new Deed.Pressed(data, null));
    }

    private List<Reply> presses(String chat, List<Reply> replies, String label) {
        String data = replies.stream()
                .flatMap(reply -> reply.buttons().stream().flatMap(List::stream))
                .filter(button -> button.label().equals(label))
                .findFirst()
                .map(Button::data)
                .orElseThrow(() -> new AssertionError(label + " is not among " + labels(replies)));
        return press(chat, data);
    }

    private List<Reply> tell(String chat, Deed deed) {
        jdbc.sql("delete from delivery").update();
        conversations.answer(new Incoming("t" + deeds++ + UUID.randomUUID(), chat(chat), now, "en", deed));
        return jdbc.sql("select reply from delivery order by id")
                .query((row, number) -> JSON.readValue(seal.open(row.getString("reply")), Reply.class))
                .list();
    }

    private static Reply last(List<Reply> replies) {
        return replies.get(replies.size() - 1);
    }

    private static List<String> labels(List<Reply> replies) {
        return last(replies).buttons().stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
    }

    private static String texts(List<Reply> replies) {
        return String.join("\n", replies.stream().map(Reply::text).toList());
    }
}
