package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
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
                .contains("Tilburg", "the connection failed")
                .doesNotContain(">lost<", "nl-tilburg")
                .doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d");
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
        // Not at once: approved, it would be on its way before the next one writes.
        post(anna, path, tomorrow(fields("Another text")));
        post(anna, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", read));
        assertThat(state(path)).isEqualTo(AnnouncementState.PROPOSED);
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        post(ben, path, tomorrow(fields("Ben's own text")));
        post(ben, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        post(ben, path + "/send", Map.of());
        assertThat(state(path)).isEqualTo(AnnouncementState.PROPOSED);
        assertThat(channel.sent).isEmpty();
    }

    @Test
    @DisplayName("let nobody send it before the time for which it was approved, not even by an address")
    void keepTheApprovedTime() {
        String path = drafted();
        post(anna, path, tomorrow(fields("The registration desk is **closed** on Friday.")));
        post(anna, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        assertThat(page(anna, path))
                .doesNotContain("Send now")
                .contains("To send it sooner, change its time and have it approved again");
        DeskVisitor again = visitor("anna");
        post(again, path + "/send", Map.of());
        assertThat(page(again, path)).contains("It was approved for a later time");
        assertThat(state(path)).isEqualTo(AnnouncementState.APPROVED);
        assertThat(channel.sent).isEmpty();
    }

    private static Map<String, String> tomorrow(Map<String, String> fields) {
        fields.put("starts", LocalDate.now().plusDays(1).atTime(10, 0).toString());
        return fields;
    }

    @Test
    @DisplayName("offer in a correction what it can change, and show all else, and the code, of what people have")
    void correct() {
        String path = drafted();
        send(path);
        anna.get(path);
        String correction = location(anna.post(path + "/correct", Map.of("notice", "true")));
        Map<String, String> forged = fields("Closed on **Thursday**.");
        forged.put("ends", "2030-01-01T10:00");
        forged.put("place", "nl-utrecht");
        forged.put("pointer", "LINK");
        forged.put("target", "https://example.org");
        post(anna, correction, forged);
        assertThat(one(correction).draft())
                .isEqualTo(one(path).draft().withTexts(one(correction).draft().texts()));
        assertThat(page(anna, correction))
                .contains("name=\"text.en\"", one(path).code(), "Tilburg", "people: &lt;5", "People get a message")
                .doesNotContain("name=\"ends\"", "name=\"place\"", "name=\"fallback", "name=\"pointer\"")
                .doesNotContain(one(correction).code(), "example.org");
    }

    @Test
    @DisplayName("are not there at an address that none of them has")
    void areNotThere() {
        HttpResponse<String> answer = anna.get("/desk/announcements/not-a-uuid");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    @DisplayName("tell on a phone what became of it, and until when the others wait")
    void report() {
        String path = drafted();
        send(path);
        jdbc.sql(
                        "update bulk_row set state = 'blocked', reason = 'deactivated' where id = (select min(id) from bulk_row)")
                .update();
        jdbc.sql(
                        "update bulk_row set state = 'unknown', reason = 'interrupted' where id = (select max(id) from bulk_row)")
                .update();
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page("nl", 320, 640), port, "anna");
            page.navigate("http://localhost:" + port + path);
            assertThat(page.textContent("main")).contains("hun account bestaat niet meer", "het programma stopte");
            Browser.assertUsable(page, "announcement-report-narrow");
            assertThat((boolean) page.evaluate("[...document.querySelectorAll('.scroll')]"
                            + ".every(table => table.scrollWidth <= table.clientWidth)"))
                    .as("every column is seen")
                    .isTrue();
        }
        jdbc.sql("update bulk_row set state = 'waiting', not_before = timestamp '2031-01-02 08:00:00+00:00'")
                .update();
        jdbc.sql("update bulk set state = 'sending'").update();
        assertThat(page(anna, path)).contains("Waiting: 3, until 2 Jan 2031").doesNotContain("minutes left");
    }

    @Test
    @DisplayName("are for caseworkers; editors approve, and others see nothing of them")
    void areForCaseworkers() {
        String path = drafted();
        post(anna, path + "/propose", Map.of());
        DeskVisitor edith = visitor("edith");
        assertThat(page(edith, path))
                .doesNotContain("name=\"text.en\"")
                .contains("Tilburg", "It is tomorrow.", "as soon as it is approved");
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
        assertThat(page(anna, path)).contains("Its time has passed").contains("Choose another time");
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
