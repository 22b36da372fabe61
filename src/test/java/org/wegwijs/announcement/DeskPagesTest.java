package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.Browser;
import org.wegwijs.chat.Outcome;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;

@DisplayName("The desk's pages about announcements")
class DeskPagesTest extends AnnouncingDesk {

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
    void areForEverybody() {
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page("en", 360, 740), port, "anna");
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
            Browser.assertFits(page, "the form");
            Browser.screenshot(page, "announcement-draft-phone");
            Browser.assertAccessible(page, "the form");
            page.navigate("http://localhost:" + port + "/verify?code=AAAAAA");
            assertThat(page.textContent("main")).contains("not from us");
            Browser.assertAccessible(page, "/verify");
        }
    }
}
