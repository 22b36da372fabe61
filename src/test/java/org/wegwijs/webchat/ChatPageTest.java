package org.wegwijs.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.Browser;

@RunningChat
@DisplayName("The page of the chat")
class ChatPageTest {

    private static final String LAST_REPLY = "#thread > .reply:last-of-type";

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, wide,  1280, 900, English, doctor, Find a family doctor",
        "en, narrow, 320, 640, English, doctor, Find a family doctor",
        "ar, wide,  1280, 900, العربية, طبيب, huisarts",
        "ar, narrow, 320, 640, العربية, طبيب, huisarts"
    })
    @DisplayName(
            "leads through the first questions to an answer by keyboard alone, in both directions and at 320 pixels")
    void worksByKeyboard(
            String language, String size, int width, int height, String choice, String asked, String answer) {
        Page page = visit(language, width, height);
        Browser.screenshot(page, "chat-%s-%s-1-language".formatted(language, size));
        pressByKeyboard(page, choice);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        Browser.screenshot(page, "chat-%s-%s-2-about".formatted(language, size));
        for (int question = 0; question < 4; question++) {
            pressFirstByKeyboard(page);
        }
        assertThat(page.locator(LAST_REPLY + " [data-press]").first()).isVisible();
        Browser.screenshot(page, "chat-%s-%s-3-menu".formatted(language, size));
        tabTo(page, "document.activeElement.id === 'question'");
        page.keyboard().type(asked);
        page.keyboard().press("Enter");
        assertThat(page.locator(LAST_REPLY)).containsText(answer);
        Browser.screenshot(page, "chat-%s-%s-4-article".formatted(language, size));
        assertNoScrollingAside(page);
        assertThat(page.locator("#question")).isFocused();
    }

    @Test
    @DisplayName("moves the focus to the reply when a button is pressed, and loses it never")
    void movesTheFocus() {
        Page page = visit("en", 1280, 900);
        pressByKeyboard(page, "English");
        assertThat(page.locator(".reply:focus")).isAttached();
        pressFirstByKeyboard(page);
        assertThat(page.locator(".reply:focus")).isAttached();
    }

    @Test
    @DisplayName("shows the same conversation after a reload, and goes on with it")
    void survivesAReload() {
        Page page = visit("en", 1280, 900);
        page.getByRole(AriaRole.BUTTON, exactly("Nederlands")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("#thread > .reply")).hasCount(2);
        List<String> before = page.locator("#thread > li").allInnerTexts();
        page.reload();
        assertThat(page.locator("#thread > li").allInnerTexts()).isEqualTo(before);
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("#clear")).hasText("Wissen en weggaan");
        ask(page, "/privacy");
        assertThat(page.locator(LAST_REPLY)).containsText("bewaren");
        assertThat(page.locator("#thread > .reply")).hasCount(3);
    }

    @Test
    @DisplayName("leaves nothing behind when it is cleared, neither here nor behind Back")
    void clearsAndLeaves() {
        Page page = visit("en", 1280, 900);
        ask(page, "a secret");
        assertThat(page.locator("#thread > .reply")).not().hasCount(1);
        page.getByRole(AriaRole.BUTTON, exactly("Clear and leave")).click();
        page.waitForURL("**/cleared*");
        Browser.screenshot(page, "chat-cleared");
        assertThat(page.locator("main")).containsText("deleted");
        assertThat((int) page.evaluate("sessionStorage.length")).isZero();
        page.goBack();
        assertThat(page.locator("body")).not().containsText("a secret");
        page.goForward();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a new conversation"))
                .click();
        assertThat(page.locator("#thread > .reply")).hasCount(1);
        assertThat(page.locator("body")).not().containsText("a secret");
    }

    @Test
    @DisplayName(
            "hides what a reply about violence is about until it is opened, by keyboard too, and leaves at a press")
    void hidesAndLeaves() throws IOException {
        Page page = visit("en", 390, 800);
        ask(page, "my husband hits me");
        Locator hidden = page.locator("#thread details p").first();
        assertThat(page.locator("#thread summary")).hasText("Here is the information you asked for.");
        assertThat(hidden).isHidden();
        assertNoSeriousFault(page);
        Browser.screenshot(page, "chat-hidden");
        tabTo(page, "document.activeElement.tagName === 'SUMMARY'");
        page.keyboard().press("Enter");
        assertThat(hidden).isVisible();
        Browser.screenshot(page, "chat-opened");
        tabTo(page, "document.activeElement.dataset.leave === 'yes'");
        page.keyboard().press("Enter");
        page.waitForURL("**/cleared*");
        assertThat((int) page.evaluate("sessionStorage.length")).isZero();
        assertThat(page.locator("body")).not().containsText("husband");
    }

    @Test
    @DisplayName("says that it has no connection, and sends what was typed when it has one again")
    void waitsForTheNetwork() {
        Page page = visit("en", 1280, 900);
        page.context().setOffline(true);
        assertThat(page.locator("#state")).hasText("No connection. I keep trying.");
        Browser.screenshot(page, "chat-en-wide-no-connection");
        ask(page, "doctor");
        page.context().setOffline(false);
        assertThat(page.locator(LAST_REPLY)).containsText("Which language");
        assertThat(page.locator("#thread")).containsText("Find a family doctor");
        assertThat(page.locator("#state")).isEmpty();
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    @DisplayName("has no serious fault that axe can find, in either direction")
    void isAccessible() throws IOException {
        for (String language : List.of("en", "ar")) {
            Page page = visit(language, 390, 800);
            ask(page, language.equals("en") ? "doctor" : "طبيب");
            assertThat(page.locator("#thread > .reply")).not().hasCount(1);
            assertThat(page.locator(".typing")).hasCount(0);
            assertNoSeriousFault(page);
            page.locator("#clear").click();
            page.waitForURL("**/cleared*");
            assertNoSeriousFault(page);
        }
    }

    @Test
    @DisplayName("can be read and used with letters of twice the size at 320 pixels")
    void growsWithItsLetters() {
        browser.close();
        browser = Browser.open("--blink-settings=defaultFontSize=32");
        Page page = visit("en", 320, 640);
        assertThat((String) page.evaluate("getComputedStyle(document.body).fontSize"))
                .isEqualTo("34px");
        ask(page, "doctor");
        assertThat(page.locator("#thread")).containsText("Find a family doctor");
        Browser.screenshot(page, "chat-en-narrow-200-percent");
        assertNoScrollingAside(page);
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Clear and leave"))).isInViewport();
    }

    @Test
    @DisplayName("leads by a link past the conversation to the field")
    void hasASkipLink() {
        Page page = visit("en", 1280, 900);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#question")).isFocused();
    }

    private Page visit(String language, int width, int height) {
        Page page = browser.page(language, width, height);
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.locator("#thread [data-press]").first()).isVisible();
        return page;
    }

    private static void ask(Page page, String text) {
        page.locator("#question").fill(text);
        page.locator("#question").press("Enter");
    }

    private static void pressByKeyboard(Page page, String label) {
        tabTo(page, "document.activeElement.textContent === '" + label + "'");
        page.keyboard().press("Enter");
        assertThat(page.locator(".reply:focus")).isAttached();
    }

    /** Presses the first answer of the newest reply, which has the focus or stands below it, and waits for what comes. */
    private static void pressFirstByKeyboard(Page page) {
        Locator last = page.locator(LAST_REPLY);
        String before = last.getAttribute("data-id");
        tabTo(page, "document.activeElement === document.querySelector('" + LAST_REPLY + " [data-press]')");
        page.keyboard().press("Enter");
        assertThat(last).not().hasAttribute("data-id", before);
        assertThat(page.locator(".reply:focus")).isAttached();
    }

    private static void tabTo(Page page, String there) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if ((boolean) page.evaluate(there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not lead to: " + there);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void assertNoScrollingAside(Page page) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no horizontal scrolling")
                .isTrue();
    }

    /** Evaluated by the debugger, to which the page's content policy does not apply. */
    private static void assertNoSeriousFault(Page page) throws IOException {
        try (InputStream axe =
                ChatPageTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            assertThat(axe).isNotNull();
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object faults = page.evaluate("axe.run().then(found => found.violations"
                + ".filter(each => ['serious', 'critical'].includes(each.impact))"
                + ".map(each => each.id + ' ' + each.nodes.map(node => node.html).join(' ')))");
        assertThat((List<?>) faults).isEmpty();
    }
}
