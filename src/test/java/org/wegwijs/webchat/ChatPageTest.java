package org.wegwijs.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.Browser;

@RunningChat
@DisplayName("The page of the chat")
class ChatPageTest {

    @LocalServerPort
    int port;

    @AutoClose
    Browser browser = Browser.open();

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
        assertThat(page.locator(ChatInBrowser.LAST_REPLY + " [data-press]").first())
                .isVisible();
        Browser.screenshot(page, "chat-%s-%s-3-menu".formatted(language, size));
        tabTo(page, "document.activeElement.id === 'question'");
        page.keyboard().type(asked);
        page.keyboard().press("Enter");
        assertThat(ChatInBrowser.lastReply(page)).containsText(answer);
        Browser.screenshot(page, "chat-%s-%s-4-article".formatted(language, size));
        Browser.assertFits(page, "the chat");
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
        ChatInBrowser.button(page, "Nederlands").click();
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("#thread > .reply")).hasCount(2);
        List<String> before = page.locator("#thread > li").allInnerTexts();
        page.reload();
        assertThat(page.locator("#thread > li").allInnerTexts()).isEqualTo(before);
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("#clear")).hasText("Wissen en weggaan");
        ChatInBrowser.say(page, "/privacy");
        assertThat(ChatInBrowser.lastReply(page)).containsText("bewaren");
        assertThat(page.locator("#thread > .reply")).hasCount(3);
    }

    @Test
    @DisplayName("leaves nothing behind when it is cleared, neither here nor behind Back")
    void clearsAndLeaves() {
        Page page = visit("en", 1280, 900);
        ChatInBrowser.say(page, "a secret");
        assertThat(page.locator("#thread > .reply")).not().hasCount(1);
        ChatInBrowser.button(page, "Clear and leave").click();
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
    void hidesAndLeaves() {
        Page page = visit("en", 390, 800);
        ChatInBrowser.say(page, "my husband hits me");
        Locator hidden = page.locator("#thread details p").first();
        assertThat(page.locator("#thread summary")).hasText("Here is the information you asked for.");
        assertThat(hidden).isHidden();
        Browser.assertAccessible(page, "the chat");
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
        ChatInBrowser.say(page, "doctor");
        page.context().setOffline(false);
        assertThat(ChatInBrowser.lastReply(page)).containsText("Which language");
        assertThat(page.locator("#thread")).containsText("Find a family doctor");
        assertThat(page.locator("#state")).isEmpty();
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    @DisplayName("has no serious fault that axe can find, in either direction")
    void isAccessible() {
        for (String language : List.of("en", "ar")) {
            Page page = visit(language, 390, 800);
            ChatInBrowser.say(page, language.equals("en") ? "doctor" : "طبيب");
            assertThat(page.locator("#thread > .reply")).not().hasCount(1);
            assertThat(page.locator(".typing")).hasCount(0);
            Browser.assertAccessible(page, "the chat");
            page.locator("#clear").click();
            page.waitForURL("**/cleared*");
            Browser.assertAccessible(page, "the chat");
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
        ChatInBrowser.say(page, "doctor");
        assertThat(page.locator("#thread")).containsText("Find a family doctor");
        Browser.screenshot(page, "chat-en-narrow-200-percent");
        Browser.assertFits(page, "the chat");
        assertThat(ChatInBrowser.button(page, "Clear and leave")).isInViewport();
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
        return ChatInBrowser.visited(browser.page(language, width, height), port);
    }

    private static void pressByKeyboard(Page page, String label) {
        tabTo(page, "document.activeElement.textContent === '" + label + "'");
        page.keyboard().press("Enter");
        assertThat(page.locator(".reply:focus")).isAttached();
    }

    /** Presses the first answer of the newest reply, which has the focus or stands below it, and waits for what comes. */
    private static void pressFirstByKeyboard(Page page) {
        Locator last = ChatInBrowser.lastReply(page);
        String before = last.getAttribute("data-id");
        tabTo(
                page,
                "document.activeElement === document.querySelector('" + ChatInBrowser.LAST_REPLY + " [data-press]')");
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
}
