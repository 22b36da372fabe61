package org.wegwijs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.Browser;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("The bench")
class TryPageTest {

    private static final String PATH = "/desk/try";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("shows what people get and why, wide and narrow, in both languages and directions")
    void showsAnswersAndWhy(String size, String language, int width, int height) {
        new AccountFixture(beans).with("vera", Role.VOLUNTEER);
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "vera");
            page.locator("nav a[href='" + PATH + "']").click();
            Browser.assertUsable(page, "desk-try-empty-" + size);

            ask(page, "how do I find a doctor?", "");
            assertThat(page.locator("#guess")).hasText(language.equals("nl") ? "Engels" : "English");
            assertThat(page.locator("[data-channel=web] .bubble").first()).containsText("huisarts");
            assertThat(page.locator("#verdict")).containsText("40");
            assertThat(page.locator("table[aria-labelledby=topics] .state.good").first())
                    .isVisible();
            assertThat(page.locator("table[aria-labelledby=intents] tbody tr")).hasCount(5);
            assertThat(page.locator("table[aria-labelledby=answers]")).containsText("nl-doctor");
            Browser.assertUsable(page, "desk-try-answer-" + size);

            ask(page, "هاوسارتس", "ar");
            assertThat(page.locator("[data-channel=web] .bubble").first()).hasAttribute("dir", "rtl");
            assertThat(page.locator("#term")).containsText("huisarts");
            Browser.assertUsable(page, "desk-try-arabic-" + size);

            ask(page, "xyzzy plugh", "en");
            assertThat(page.locator("#guess")).not().containsText("Engl");
            Browser.assertUsable(page, "desk-try-unsure-" + size);

            ask(page, "ik wil dood", "en");
            assertThat(page.locator("#pattern")).containsText("crisis.suicide");
            assertThat(page.locator("[data-channel=web] .bubble").first()).containsText("113");
            assertThat(page.locator("#topics")).hasCount(0);
            Browser.assertUsable(page, "desk-try-crisis-" + size);

            // A figure of speech that fits a pattern for threats.
            ask(page, "these dutch verbs kill me", "en");
            assertThat(page.locator("#pattern")).containsText("crisis.violence");
            assertThat(page.locator("#pattern .state")).isVisible();
            Browser.assertUsable(page, "desk-try-figure-" + size);
        }
    }

    @Test
    @DisplayName("says in words what is missing, shows marks as marks, and keeps nothing")
    void saysWhatIsMissing() {
        new AccountFixture(beans).with("ed", Role.EDITOR);
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("ed", AccountFixture.PASSWORD);
        visitor.get(PATH);
        assertThat(visitor.post(PATH, Map.of()).body()).contains("Write something to ask");
        assertThat(visitor.post(PATH, Map.of("text", "a".repeat(1001))).body()).contains("too long");
        long before = rows();
        HttpResponse<String> answer = visitor.post(
                PATH,
                Map.of(
                        "text",
                        "<script>alert(1)</script>",
                        "language",
                        "tlh",
                        "country",
                        "XX",
                        "place",
                        "atlantis",
                        "phase",
                        "king"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("answers for the place that was told")
    void answersForThePlace() {
        new AccountFixture(beans).with("cas", Role.CASEWORKER);
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("cas", AccountFixture.PASSWORD);
        visitor.get(PATH);
        String text = "my husband hits me";
        String unknown =
                visitor.post(PATH, Map.of("text", text, "language", "en")).body();
        String known = visitor.post(PATH, Map.of("text", text, "language", "en", "place", "nl-tilburg"))
                .body();
        assertThat(unknown).contains("crisis.violence");
        assertThat(known).contains("crisis.violence").contains("112");
        assertThat(bubble(known).length()).isLessThan(bubble(unknown).length());
    }

    private static String bubble(String body) {
        int begin = body.indexOf("class=\"bubble\"");
        return body.substring(begin, body.indexOf("</div>", begin));
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from chat_thread) + (select count(*) from delivery)"
                        + " + (select count(*) from seen_incoming)")
                .query(Long.class)
                .single();
    }

    private static void ask(Page page, String text, String language) {
        page.locator("#text").fill(text);
        page.locator("#language").selectOption(language);
        Locator ask = page.locator("main form button");
        ask.click();
        assertThat(page.locator("#verdict")).isVisible();
        assertThat(page.locator("#text")).hasValue(text);
    }
}
