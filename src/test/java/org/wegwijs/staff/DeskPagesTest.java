package org.wegwijs.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.Browser;

@RunningDesk
@DisplayName("The pages of the desk")
class DeskPagesTest {

    @LocalServerPort
    int port;

    @Value("${wegwijs.data}")
    Path folder;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @AutoClose
    Browser browser = Browser.open();

    String size = "";

    private Path file() {
        return folder.resolve(FirstAdmin.FILE);
    }

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from staff_link").update();
        jdbc.sql("delete from staff_account").update();
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("lead from the set-up link over an invitation to a second person's sign-in, in both languages")
    void leadToASecondPerson(String size, String language, int width, int height) throws IOException {
        this.size = size;
        firstAdmin.started(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        Page page = browser.page(language, width, height);
        page.navigate(Files.readAllLines(file()).get(0));
        looksRight(page, "set-up");
        page.locator("#displayName").fill("Ada");
        page.locator("#name").fill("ada");
        choosePassword(page);
        assertThat(page.locator("h1")).containsText("Ada");
        looksRight(page, "home");
        page.locator("nav a[href='/desk/accounts']").click();
        page.locator("a[href='/desk/accounts/new']").click();
        page.locator("#displayName").fill("نور الدين");
        page.locator("#name").fill("nour@example.org");
        page.locator("input[value=EDITOR]").check();
        looksRight(page, "invite");
        page.locator("main button[type=submit]").click();
        String link = page.locator("#link").inputValue();
        looksRight(page, "link");
        page.locator("nav a[href='/desk/accounts']").click();
        looksRight(page, "accounts-invited");
        Page nours = browser.page(language, width, height);
        nours.navigate(link);
        looksRight(nours, "invitation");
        choosePassword(nours);
        assertThat(nours.locator("h1")).containsText("نور الدين");
        assertThat(nours.locator("nav a[href='/desk/accounts']")).hasCount(0);
        nours.locator(".self button").click();
        looksRight(nours, "sign-in");
        nours.locator("#name").fill("nour@example.org");
        nours.locator("#password").fill("wrong in any case");
        nours.locator("main button").click();
        browser.takeErrors();
        looksRight(nours, "sign-in-refused");
        nours.locator("#password").fill("a good long one");
        nours.locator("main button").click();
        assertThat(nours.locator("h1")).containsText("نور الدين");
        nours.navigate(link);
        browser.takeErrors();
        looksRight(nours, "link-over");
    }

    private static void choosePassword(Page page) {
        page.locator("#new-password").fill("a good long one");
        page.locator("#again").fill("a good long one");
        page.locator("main button").click();
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("are all usable, wide and at 320 pixels")
    void areUsable(String size, String language, int width, int height) {
        this.size = size;
        AccountFixture fixture = new AccountFixture(beans);
        fixture.with("ada", Role.ADMIN, Role.EDITOR);
        Account vera = fixture.with("vera", Role.VOLUNTEER, Role.TRANSLATOR);
        new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        Page page = signedIn("ada", language, width, height);
        for (Map.Entry<String, String> one : Map.of(
                        "accounts", "/desk/accounts",
                        "account", "/desk/accounts/" + vera.id(),
                        "me", "/desk/me",
                        "organisation", "/desk/organisation",
                        "pause", "/desk/pause",
                        "audit", "/desk/audit")
                .entrySet()) {
            page.navigate(url(one.getValue()));
            looksRight(page, one.getKey());
        }
        page.navigate(url("/desk/nothing-here"));
        browser.takeErrors();
        looksRight(page, "missing");
    }

    @Test
    @DisplayName("ask before an account is closed, and need no mouse")
    void askBeforeClosing() {
        AccountFixture fixture = new AccountFixture(beans);
        fixture.with("ada", Role.ADMIN);
        Account vera = fixture.with("vera", Role.VOLUNTEER);
        Page page = signedIn("ada", "en", 1280, 900);
        page.navigate(url("/desk/accounts/" + vera.id()));
        page.onceDialog(dialog -> dialog.dismiss());
        Locator close = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the account"));
        close.focus();
        page.keyboard().press("Enter");
        assertThat(close).isVisible();
        page.onceDialog(dialog -> dialog.accept());
        close.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("closed");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
    }

    private Page signedIn(String name, String language, int width, int height) {
        return DeskPage.signedIn(browser.page(language, width, height), port, name);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private void looksRight(Page page, String name) {
        Browser.assertUsable(page, "desk-" + name + "-" + size);
    }
}
