package org.wegwijs.content.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.Browser;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.ArticleFile;
import org.wegwijs.content.Segment;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("The pages of the content desk")
class EditingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Editing editing;

    @Autowired
    Topics topics;

    @AutoClose
    Browser browser = Browser.open();

    @BeforeEach
    void somebody() {
        AccountFixture accounts = new AccountFixture(beans);
        accounts.with("vera", Role.VOLUNTEER);
        accounts.with("edith", Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("are usable, wide in English and at 320 pixels in Dutch")
    void areUsable(String size, String language, int width, int height) {
        Page page = signedIn("edith", language, width, height);
        for (String path : new String[] {
            "articles",
            "services",
            "practices",
            "articles/nl-doctor",
            "services/nl-113",
            "practices/at-lobby16",
            "articles/nl-doctor/history",
            "drafts",
            "due"
        }) {
            page.navigate(url("/desk/" + path));
            if (page.locator("main h1").count() == 0) {
                continue;
            }
            Browser.assertUsable(page, "content-" + path.replace('/', '-') + "-" + size);
        }
        for (String item : new String[] {"articles/nl-school", "services/nl-tilburg-gemeente"}) {
            page.navigate(url("/desk/" + item));
            page.locator("form[action$='/edit'] button").click();
            Browser.assertUsable(page, "content-form-" + item.replace('/', '-') + "-" + size);
            page.locator("a[href$='/review']").click();
            Browser.assertUsable(page, "content-review-" + item.replace('/', '-') + "-" + size);
        }
    }

    @Test
    @DisplayName("keep a draft while somebody types, and carry an hour from a volunteer over an editor into the chat")
    void carryAnHour() {
        Page vera = signedIn("vera", "en", 390, 800);
        vera.navigate(url("/desk/services/nl-eindhoven-gemeente"));
        vera.locator("form[action$='/edit'] button").click();
        vera.locator("#hours").fill("Mon-Fri 8-12, closed on holidays");
        assertThat(vera.locator("[data-saved]")).containsText("Saved at");
        assertThat(vera.locator(".preview .bubble").first()).containsText("08:00–12:00");
        String draft = vera.url();
        vera.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose"))
                .click();
        assertThat(vera.locator(".done")).containsText("Proposed");

        Page edith = signedIn("edith", "en", 390, 800);
        edith.navigate(draft + "/review");
        edith.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve and publish"))
                .click();
        assertThat(edith.locator(".done")).containsText("Published");

        Page person = browser.page("en", 390, 800);
        person.navigate(url("/"));
        person.locator("textarea, input[type=text]").first().fill("/place");
        person.keyboard().press("Enter");
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Eindhoven"))
                .first()
                .click();
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Eindhoven"))
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        person.locator("textarea, input[type=text]").first().fill("gemeente eindhoven");
        person.keyboard().press("Enter");
        assertThat(person.locator("body")).containsText("8:00");
    }

    @Test
    @DisplayName("say that a draft is not kept yet while there is no line, and keep it when there is one again")
    void sayThatItIsNotKept() {
        Page vera = beginning("/desk/services/nl-eindhoven-gemeente", signedIn("vera", "nl", 320, 640));
        String draft = vera.url();
        vera.context().setOffline(true);
        vera.locator("#hours").fill("Mon-Fri 8-11");
        assertThat(vera.locator("[data-saved]")).containsText("Nog niet bewaard");
        vera.context().setOffline(false);
        assertThat(vera.locator("[data-saved]")).containsText("Bewaard om");
        Browser.assertUsable(vera, "content-form-saved-narrow");
        assertThat(kept(draft).body()).contains("11:00");
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
        editing.discard(kept(draft));
    }

    @Test
    @DisplayName("say that a draft is not kept where somebody was signed out meanwhile, and promise nothing")
    void sayThatItIsRefused() {
        Page vera = beginning("/desk/services/nl-eindhoven-gemeente", signedIn("vera", "en", 390, 800));
        String draft = vera.url();
        vera.context().clearCookies();
        vera.locator("#hours").fill("Mon-Fri 8-10");
        assertThat(vera.locator("[data-saved]")).containsText("Not saved: you may be signed out");
        assertThat(vera.locator("#hours")).hasValue("Mon-Fri 8-10");
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("403"));
        editing.discard(kept(draft));
    }

    @Test
    @DisplayName("let every field of a practice be changed, further topics, costs and whom to ask among them")
    void changeAPractice() {
        Page edith = beginning("/desk/practices/be-curant", signedIn("edith", "nl", 320, 640));
        String draft = edith.url();
        edith.locator("details:has(#topics) > summary").press("Enter");
        assertThat(edith.locator("#topics option:checked")).hasCount(3);
        edith.locator("#topics").selectOption(new String[] {"housing.find", "health.mental", "education.school"});
        edith.locator("section:has(input[value=cost]) textarea").fill("It took 40 hours of a coach a year.");
        edith.locator("section:has(input[value=contact]) textarea").fill(" ");
        Browser.assertUsable(edith, "content-form-practice-narrow");
        edith.locator("main form button[value=propose]").click();
        assertThat(edith.locator(".done")).isVisible();
        ArticleDraft proposed = draft(draft);
        assertThat(Objects.requireNonNull(proposed.practice()).topics())
                .containsExactlyInAnyOrder("health.mental", "education.school");
        assertThat(proposed.segments())
                .extracting(Segment::id)
                .containsExactly("title", "summary", "who", "steps", "results", "copy", "cost");
        editing.discard(kept(draft));
    }

    /** In the form of a new draft of this item. */
    private Page beginning(String path, Page page) {
        page.navigate(url(path));
        page.locator("form[action$='/edit'] button").click();
        page.waitForURL("**/drafts/**");
        return page;
    }

    private Draft kept(String address) {
        return editing.find(Long.parseLong(address.replaceAll(".*/drafts/(\\d+).*", "$1")))
                .orElseThrow();
    }

    private ArticleDraft draft(String address) {
        Draft kept = kept(address);
        return ArticleFile.read(new SourceFile(kept.item() + ".md", kept.body()), topics, new ArrayList<Fault>())
                .orElseThrow();
    }

    private Page signedIn(String name, String language, int width, int height) {
        return DeskPage.signedIn(browser.page(language, width, height), port, name);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
