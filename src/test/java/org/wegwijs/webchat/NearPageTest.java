package org.wegwijs.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.Browser;

@RunningChat
@DisplayName("Help near me, in the page of the chat")
class NearPageTest {

    private static final Pattern KILOMETRES = Pattern.compile("([0-9.]+) km");

    @LocalServerPort
    int port;

    @AutoClose
    Browser browser = Browser.open();

    @Test
    @DisplayName("lists the nearest first from where the phone is, once its owner allows it")
    void fromHere() {
        Page page = asked();
        page.context().grantPermissions(List.of("geolocation"));
        // Beside the library of Utrecht.
        page.context().setGeolocation(new Geolocation(52.0931, 5.1184));
        locate(page).click();
        Locator list = ChatInBrowser.lastReply(page);
        assertThat(list).containsText("Near the place you shared, the nearest first");
        assertThat(list.innerText()).containsSubsequence("Bibliotheek Neude", "Gemeente Utrecht");
        assertThat(kilometres(list.innerText())).hasSizeGreaterThan(1).isSorted();
        Browser.assertUsable(page, "chat-near-here-narrow");
    }

    @Test
    @DisplayName("says so when its owner refuses, and lists from the centre of the town instead")
    void withoutPermission() {
        Page page = asked();
        page.context().grantPermissions(List.of());
        Locator button = locate(page);
        button.press("Enter");
        assertThat(page.locator("#state")).not().isEmpty();
        assertThat(button).isEnabled();
        Browser.assertUsable(page, "chat-near-refused-narrow");
        ChatInBrowser.button(page, "Skip").last().click();
        Locator list = ChatInBrowser.lastReply(page);
        assertThat(list).containsText("from the centre of the town");
        assertThat(kilometres(list.innerText())).hasSizeGreaterThan(1).isSorted();
    }

    /** Somebody in Utrecht who is asked where they are. */
    private Page asked() {
        Page page = ChatInBrowser.visited(browser.page("en", 320, 640), port);
        ChatInBrowser.say(page, "/start nl-utrecht_en");
        assertThat(ChatInBrowser.lastReply(page)).containsText("What describes you best?");
        ChatInBrowser.say(page, "/near");
        ChatInBrowser.button(page, "All kinds").click();
        assertThat(locate(page)).isVisible();
        return page;
    }

    private static Locator locate(Page page) {
        return page.locator("[data-locate]");
    }

    private static List<Double> kilometres(String text) {
        List<Double> found = new ArrayList<>();
        Matcher matcher = KILOMETRES.matcher(text);
        while (matcher.find()) {
            found.add(Double.valueOf(matcher.group(1)));
        }
        return found;
    }
}
