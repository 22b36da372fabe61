package org.wegwijs.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of the chat in a browser, as people see and use it. */
final class ChatInBrowser {

    static final String LAST_REPLY = "#thread > .reply:last-of-type";

    private ChatInBrowser() {}

    /** With its first question. */
    static Page visited(Page page, int port) {
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.locator("#thread [data-press]").first()).isVisible();
        return page;
    }

    static void say(Page page, String text) {
        page.locator("#question").fill(text);
        page.locator("#question").press("Enter");
    }

    static Locator lastReply(Page page) {
        return page.locator(LAST_REPLY);
    }

    /** All with exactly this label. */
    static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
