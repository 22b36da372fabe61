package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.Browser;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.Role;

@DisplayName("The desk's page of announcements")
class LinkedChatPageTest extends AnnouncingDesk {

    @Autowired
    LinkedChats linked;

    @Autowired
    Conversations conversations;

    @ParameterizedTest
    @CsvSource({
        "wide, en, 1280, 900, Get a code, End the link",
        "narrow, nl, 320, 640, Code maken, Koppeling beëindigen"
    })
    @DisplayName("links an account with a chat on Telegram by a code that is sent there, and ends the link again")
    void linkAChat(String size, String language, int width, int height, String begin, String end) {
        ChatId phone = new ChatId("telegram", "phone-" + size);
        UUID account = new AccountFixture(beans).with("lena", Role.CASEWORKER).id();
        linked.unlink(account);
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "lena");
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
}
