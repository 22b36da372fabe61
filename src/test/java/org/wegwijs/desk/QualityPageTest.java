package org.wegwijs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Date;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
@DisplayName("The page of answer quality")
class QualityPageTest {

    private static final String QUERY = "?from=2001-01-01&by=both";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void count() {
        clear();
        count("2001-02-03", "en", "health.doctor", "answered", 6);
        count("2001-02-10", "en", "health.doctor", "near_miss", 3);
        count("2001-02-10", "en", "health.doctor", "unanswered", 1);
        count("2001-02-11", "en", "health.doctor", "did_not_help", 2);
        count("2001-03-01", "ar", "-", "unanswered", 4);
        new AccountFixture(beans).with("vera", Role.VOLUNTEER);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from answer_count").update();
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("shows shares by month, language and topic, and nothing of a few")
    void showsShares(String size, String language, int width, int height) {
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "vera");
            page.locator("nav a[href='/desk/quality']").click();
            Browser.assertUsable(page, "desk-quality-empty-" + size);
            page.locator("#from").fill("2001-01-01");
            page.locator("#by").selectOption("both");
            page.locator("main form button").press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr").first()).containsText("2001-03");
            assertThat(page.locator("tbody tr").first()).containsText("<5");
            assertThat(page.locator("tbody tr").nth(1)).containsText("60");
            Browser.assertUsable(page, "desk-quality-" + size);
        }
    }

    @Test
    @DisplayName("gives the same as CSV")
    void givesCsv() {
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        assertThat(visitor.get("/desk/quality.csv" + QUERY).body()).isEqualTo("""
                        period,language,topic,asked,answered,near_miss,unanswered,helped,did_not_help\r
                        2001-03,ar,unknown,<5,,,,,\r
                        2001-02,en,health.doctor,10,0.600,0.300,0.100,0.000,0.200\r
                        """);
        assertThat(visitor.get("/desk/quality.csv?from=2001-01-01&by=none&step=week")
                        .body())
                .contains("2001-W05,,,6,1.000", "2001-W06,,,<5");
        assertThat(visitor.get("/desk/quality.csv?from=2001-01-01&by=none&step=all")
                        .body())
                .contains(",,,14,0.429");
        assertThat(visitor.get("/desk/quality?from=nonsense&by=x&step=y").statusCode())
                .isEqualTo(200);
    }

    private void count(String day, String language, String topic, String outcome, int times) {
        jdbc.sql("insert into answer_count (on_day, language, topic, outcome, times) values (?, ?, ?, ?, ?)")
                .params(Date.valueOf(LocalDate.parse(day)), language, topic, outcome, times)
                .update();
    }
}
