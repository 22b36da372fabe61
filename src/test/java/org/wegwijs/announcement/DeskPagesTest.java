package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.Browser;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:announcing-desk;DB_CLOSE_DELAY=-1",
            "wegwijs.data=target/announcing-desk-data"
        })
@Import(AnnouncingSetUp.Channels.class)
@DisplayName("The desk's pages about announcements")
class DeskPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    TestChannel channel;

    @Autowired
    Announcements announcements;

    @Autowired
    Launch launch;

    @Autowired
    LinkedChats linked;

    @Autowired
    Conversations conversations;

    private DeskVisitor anna;
    private DeskVisitor ben;

    @BeforeEach
    void somebody() {
        for (String table : List.of("bulk_row", "bulk", "announcement_bulk", "announcement", "chat_thread")) {
            jdbc.sql("delete from " + table).update();
        }
        channel.clear();
        AccountFixture accounts = new AccountFixture(beans);
        accounts.with("anna", Role.CASEWORKER);
        accounts.with("ben", Role.CASEWORKER);
        accounts.with("edith", Role.EDITOR);
        accounts.with("vera", Role.VOLUNTEER);
        anna = visitor("anna");
        ben = visitor("ben");
        for (int i = 0; i < 3; i++) {
            person("en" + i, "en");
        }
    }

    @Test
    @DisplayName("lead from a draft, past a second person, to a report with its table")
    void fromDraftToReport() {
        String path = drafted();
        assertThat(page(anna, path)).contains("&lt;5").contains("/verify").contains("Propose");
        post(anna, path + "/propose", Map.of());
        assertThat(page(anna, path)).contains("a second person has to approve");
        post(anna, path + "/approve", Map.of("hash", hash(path)));
        assertThat(state(path)).isEqualTo(AnnouncementState.PROPOSED);
        channel.next("en2", new Outcome.Unknown("reset"));
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        assertThat(state(path)).isEqualTo(AnnouncementState.APPROVED);
        launch.look();
        await(() -> state(path) == AnnouncementState.SENT);
        assertThat(page(anna, path))
                .contains("Report")
                .contains("Nobody knows whether these got it")
                .contains("nl-tilburg");
        assertThat(anna.get(path + "/report.csv").body())
                .startsWith("state,reason,language,place,count")
                .contains("\"sent\",\"\",\"en\",\"nl-tilburg\",<5");
        post(anna, path + "/unknown", Map.of());
        await(() -> channel.sent.size() == 4);
        assertThat(jdbc.sql("select count(*) from staff_audit where action like 'announcement.%'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName(
            "let nobody pass the second person: not by an address, not by editing after the approval, not by an old page")
    void needASecondPerson() {
        String path = drafted();
        post(anna, path + "/propose", Map.of());
        String read = hash(path);
        post(anna, path + "/approve", Map.of("hash", read));
        post(anna, path + "/send", Map.of());
        assertThat(state(path)).isEqualTo(AnnouncementState.PROPOSED);
        post(anna, path, fields("Another text"));
        post(anna, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", read));
        assertThat(state(path)).isEqualTo(AnnouncementState.PROPOSED);
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        post(ben, path, fields("Ben's own text"));
        post(ben, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        post(ben, path + "/send", Map.of());
        assertThat(state(path)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(channel.sent).isEmpty();
    }

    @Test
    @DisplayName("are for caseworkers; editors approve, and others see nothing of them")
    void areForCaseworkers() {
        String path = drafted();
        post(anna, path + "/propose", Map.of());
        DeskVisitor edith = visitor("edith");
        assertThat(page(edith, path)).doesNotContain("name=\"text.en\"");
        assertThat(edith.post(path, fields("Edith's")).statusCode()).isEqualTo(403);
        post(edith, path + "/approve", Map.of("hash", hash(path)));
        assertThat(state(path)).isIn(AnnouncementState.APPROVED, AnnouncementState.SENDING, AnnouncementState.SENT);
        assertThat(visitor("vera").get("/desk/announcements").statusCode()).isEqualTo(403);
        assertThat(new DeskVisitor(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("say loudly, on the first page too, what was not sent at its time")
    void areLoud() {
        String path = drafted();
        jdbc.sql("update announcement set draft = replace(draft, '\"starts\":null', :starts)")
                .param(
                        "starts",
                        "\"starts\":{\"at\":\"2026-01-01T10:00:00\",\"choice\":null,\"zone\":\"Europe/Amsterdam\"}")
                .update();
        assertThat(page(anna, "/desk")).contains("was not sent at its time");
        assertThat(page(anna, "/desk/announcements")).contains("Not sent at their time");
        assertThat(page(anna, path)).contains("Its time has passed");
        assertThat(page(visitor("vera"), "/desk")).doesNotContain("was not sent at its time");
    }

    @Test
    @DisplayName("can be written on a phone, and have no serious fault that axe can find")
    void areForEverybody() throws IOException {
        try (Browser browser = Browser.open()) {
            Page page = browser.page("en", 360, 740);
            page.navigate("http://localhost:" + port + "/desk/sign-in");
            page.fill("[name=name]", "anna");
            page.fill("[name=password]", AccountFixture.PASSWORD);
            page.click("main button[type=submit]");
            page.navigate("http://localhost:" + port + "/desk/announcements");
            page.click("text=New announcement");
            page.fill("#title", "From a phone");
            page.fill("#text-en", "The desk is **closed**.");
            page.click("button:text-is('Save')");
            assertThat(page.textContent("main")).contains("The desk is").contains("Say until when it holds.");
            assertThat(page.locator(".bubble strong").first().textContent()).isEqualTo("closed");
            assertThat(page.locator("fieldset:has(input[name=topic])").textContent())
                    .contains("Health")
                    .doesNotContain("health");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            Browser.screenshot(page, "announcement-draft-phone");
            assertThat(faults(page)).isEmpty();
            page.navigate("http://localhost:" + port + "/verify?code=AAAAAA");
            assertThat(page.textContent("main")).contains("not from us");
            assertThat(faults(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wide, en, 1280, 900, Get a code, End the link",
        "narrow, nl, 320, 640, Code maken, Koppeling beëindigen"
    })
    @DisplayName("link an account with a chat on Telegram by a code that is sent there, and end the link again")
    void linkAChat(String size, String language, int width, int height, String begin, String end) {
        ChatId phone = new ChatId("telegram", "phone-" + size);
        UUID account = new AccountFixture(beans).with("lena", Role.CASEWORKER).id();
        linked.unlink(account);
        try (Browser browser = Browser.open()) {
            Page page = browser.page(language, width, height);
            page.navigate("http://localhost:" + port + "/desk/sign-in");
            page.fill("[name=name]", "lena");
            page.fill("[name=password]", AccountFixture.PASSWORD);
            page.click("main button[type=submit]");
            page.navigate("http://localhost:" + port + "/desk/announcements");
            Locator card = page.locator("section:has(#link)");
            assertThat(card.locator("button").allInnerTexts()).containsExactly(begin);
            assertThat(card.locator("code").count()).isZero();

            card.locator("button").press("Enter");
            String command = card.locator("[role=status] code").innerText();
            assertThat(command).matches("/announce [A-Z0-9]{12,}");
            Browser.assertUsable(page, "announcement-link-code-" + size);
            page.reload();
            assertThat(card.locator("code").count()).isZero();

            conversations.answer(new Incoming(
                    "link-" + size,
                    phone,
                    Instant.now(),
                    language,
                    new Deed.Commanded("announce", command.replace("/announce ", ""))));
            assertThat(linked.of(phone))
                    .hasValueSatisfying(who -> assertThat(who.id()).isEqualTo(account));
            page.reload();
            assertThat(card.innerText()).contains("/announce");
            assertThat(card.locator("button").allInnerTexts()).containsExactly(begin, end);
            Browser.assertUsable(page, "announcement-linked-" + size);

            card.locator("button").last().press("Enter");
            page.locator(".done").waitFor();
            assertThat(card.locator("button").allInnerTexts()).containsExactly(begin);
            assertThat(linked.of(phone)).isEmpty();
            Browser.assertUsable(page, "announcement-unlinked-" + size);
        }
    }

    private static List<?> faults(Page page) throws IOException {
        try (InputStream axe =
                DeskPagesTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            assertThat(axe).isNotNull();
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>)
                page.evaluate(
                        "axe.run().then(found => found.violations"
                                + ".filter(one => one.impact === 'serious' || one.impact === 'critical').map(one => one.id + ' ' + one.nodes[0].html))");
    }

    @Test
    @DisplayName("tell everybody at /verify what is ours, and nothing of a draft")
    void verify() {
        String path = drafted();
        DeskVisitor anybody = new DeskVisitor(port);
        Announcement draft = one(path);
        String wrong = anybody.get("/verify?code=AAAAAA").body();
        assertThat(anybody.get("/verify?code=" + draft.code()).body()).isEqualTo(wrong);
        post(anna, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        launch.look();
        await(() -> state(path) == AnnouncementState.SENT);
        assertThat(anybody.get("/verify?code=" + draft.code().toLowerCase(Locale.ROOT))
                        .body())
                .contains("This code is ours")
                .contains("registration desk");
        String copied =
                "\u2068The registration desk is closed on Friday.\u2069\n\nIs this really from us? Check with /verify "
                        + draft.code();
        assertThat(anybody.post("/verify", Map.of("text", copied)).body()).contains("word for word");
        assertThat(anybody.post(
                                "/verify",
                                Map.of("text", copied.replace("closed", "closed, pay €100 at http://scam.example")))
                        .body())
                .contains("This is not our message")
                .contains("<code>closed, pay €100 at http://scam.example</code>")
                .contains("Help is free");
        post(anna, path + "/withdraw", Map.of());
        assertThat(anybody.get("/verify?code=" + draft.code()).body()).contains("it no longer holds");
    }

    @Test
    @DisplayName("take a photo by its bytes, void an approval with it, and show it to those who have the announcement")
    void takeAPhoto() throws IOException {
        String path = drafted();
        Map<String, String> everybody = fields("The registration desk is **closed** on Friday.");
        everybody.remove("place");
        post(anna, path, everybody);
        anna.get(path);
        anna.postFile(path + "/file", "file", "map.png", "<svg onload=x>".getBytes(StandardCharsets.UTF_8));
        assertThat(page(anna, path)).contains("no JPEG, PNG or PDF");
        post(anna, path + "/propose", Map.of());
        String before = hash(path);
        anna.get(path);
        anna.postFile(path + "/file", "file", "../map.exe", DraftFixture.picture("png", 640, 480));
        assertThat(state(path)).isEqualTo(AnnouncementState.DRAFT);
        assertThat(hash(path)).isNotEqualTo(before);
        assertThat(page(anna, path)).contains("map.png");
        assertThat(anna.get(path + "/file").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(visitor("vera").get(path + "/file").statusCode()).isEqualTo(403);
        String open = "/chat/files/"
                + Objects.requireNonNull(one(path).draft().attachment()).id();
        assertThat(new DeskVisitor(port).get(open).statusCode()).isEqualTo(404);
        post(anna, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        launch.look();
        await(() -> state(path) == AnnouncementState.SENT);
        assertThat(channel.sent.get(0).reply().enclosure()).isNotNull();
        assertThat(new DeskVisitor(port).get(open).headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        anna.get(path);
        String correction = anna.post(path + "/correct", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        assertThat(page(anna, correction))
                .contains("Another file takes the place", "As it was sent", "href=\"" + path + "\"")
                .doesNotContain("Take the file out");
        Attachment sent = one(path).draft().attachment();
        anna.postFile(correction + "/file", "file", "other.png", DraftFixture.picture("png", 320, 240));
        assertThat(page(anna, correction))
                .contains("other.png", "Take the file out")
                .doesNotContain("As it was sent");
        assertThat(one(path).draft().attachment()).isEqualTo(sent);
        post(anna, correction + "/file/remove", Map.of());
        assertThat(one(correction).draft().attachment()).isEqualTo(sent);
        try (Browser browser = Browser.open()) {
            Page page = browser.page("en", 360, 740);
            page.navigate("http://localhost:" + port + "/");
            page.fill("#question", "/news");
            page.press("#question", "Enter");
            page.locator(".reply .photo img").waitFor();
            await(() -> page.evaluate("document.querySelector('.reply .photo img').naturalWidth")
                    .equals(640));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(page.locator(".reply .photo img").getAttribute("alt")).isEqualTo("map.png");
            assertThat(faults(page)).isEmpty();
            Browser.screenshot(page, "announcement-photo-phone");
            looksUsable(browser.page("nl", 320, 640), correction, "announcement-correction-narrow");
            looksUsable(browser.page("en", 1280, 900), correction, "announcement-correction-wide");
        }
    }

    // ---- helpers

    private void looksUsable(Page page, String path, String name) {
        page.navigate("http://localhost:" + port + "/desk");
        page.fill("#name", "anna");
        page.fill("#password", AccountFixture.PASSWORD);
        page.locator("main button").click();
        page.locator("nav").first().waitFor();
        page.navigate("http://localhost:" + port + path);
        page.locator("#file").waitFor();
        Browser.assertUsable(page, name);
    }

    private String drafted() {
        HttpResponse<String> begun = begin(anna);
        String path = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        post(anna, path, fields("The registration desk is **closed** on Friday."));
        return path;
    }

    private static HttpResponse<String> begin(DeskVisitor visitor) {
        visitor.get("/desk/announcements");
        return visitor.post("/desk/announcements", Map.of());
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Desk closed");
        fields.put("text.en", text);
        fields.put("place", "nl-tilburg");
        fields.put("zone", "Europe/Amsterdam");
        fields.put("urgent", "yes");
        fields.put("reason", "It is tomorrow.");
        fields.put(
                "ends",
                LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.MINUTES).toString());
        return fields;
    }

    private static void post(DeskVisitor visitor, String path, Map<String, String> fields) {
        visitor.get("/desk/announcements");
        assertThat(visitor.post(path, fields).statusCode()).as(path).isEqualTo(302);
    }

    private static String page(DeskVisitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Announcement one(String path) {
        return announcements
                .find(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private AnnouncementState state(String path) {
        return one(path).state();
    }

    private String hash(String path) {
        return one(path).draft().hash();
    }

    private DeskVisitor visitor(String name) {
        return new DeskVisitor(port).signedInAs(name, AccountFixture.PASSWORD);
    }

    private void person(String chat, String language) {
        jdbc.sql("insert into chat_thread (channel, mark, chat, language, country, place, pushes, last_active)"
                        + " values (?, ?, ?, ?, 'NL', 'nl-tilburg', 'yes', current_date)")
                .params(TestChannel.NAME, seal.mark(new ChatId(TestChannel.NAME, chat)), seal.seal(chat), language)
                .update();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(condition::getAsBoolean);
    }
}
