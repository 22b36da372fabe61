package org.wegwijs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.Browser;
import org.wegwijs.content.Activities;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("The pages of what there is")
class CoveragePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Coverage coverage;

    @Autowired
    Activities activities;

    @Autowired
    Dialogs dialogs;

    @BeforeEach
    void one() {
        new AccountFixture(beans).with("vera", Role.VOLUNTEER);
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("count articles by topic and language, and lead to what serves an activity")
    void lead(String size, String language, int width, int height) {
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "vera");
            page.locator("nav a[href='/desk/coverage']").click();
            assertThat(page.locator("tbody tr:has(a[href$='topic=health.doctor']) td")
                            .first())
                    .hasText("1");
            Browser.assertUsable(page, "desk-coverage-" + size);
            page.locator("#audience").selectOption("professional");
            page.locator("#phase").selectOption("pre-departure");
            page.locator("main form button").press("Enter");
            assertThat(page.locator("tbody tr:has(a[href$='topic=money.taxes']) td")
                            .first())
                    .containsText("–");
            page.locator("main a[href='/desk/coverage/activities']").click();
            assertThat(page.locator("main section")).hasCount(25);
            page.locator("section[aria-labelledby=A1] summary").first().press("Enter");
            Browser.assertUsable(page, "desk-activities-" + size);
            page.locator("section[aria-labelledby=A1] li a").first().click();
            assertThat(page.locator("h1")).not().hasCount(0);
        }
    }

    @Test
    @DisplayName("show for every activity something that serves it")
    void serveEveryActivity() {
        assertThat(coverage.byActivity())
                .hasSize(25)
                .allSatisfy(row -> assertThat(row.all()).as(row.id()).isPositive());
        assertThat(activities.all().stream().flatMap(activity -> activity.dialogs().stream()))
                .as("dialogs that there are")
                .isSubsetOf(dialogs.named().stream().map(Dialogs.Named::id).toList());
    }

    @Test
    @DisplayName("give the same as CSV")
    void giveCsv() {
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);

        assertThat(visitor.get("/desk/coverage.csv").body())
                .startsWith("topic,phase,language,articles\r\n")
                .contains("health.doctor,settling,ar,1\r\n", "money.taxes,pre-departure,en,0\r\n");
        assertThat(visitor.get("/desk/coverage/activities.csv").body())
                .startsWith("activity,kind,item\r\n")
                .contains("P1,dialog,needs\r\n", "A5,service,nl-112\r\n", "A5,article,nl-doctor\r\n");
        assertThat(visitor.get("/desk/coverage?phase=nonsense&audience=x").statusCode())
                .isEqualTo(200);
    }
}
