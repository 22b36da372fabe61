package org.wegwijs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.Browser;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;
import org.wegwijs.understanding.TaughtWord;
import org.wegwijs.understanding.TeachingWords;

@RunningDesk
@DisplayName("The page of words")
class WordPagesTest {

    private static final LanguageTag NL = LanguageTag.of("nl");
    private static final String STRANGE = "lorrendraaier bij de deur";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    TeachingWords teaching;

    @BeforeEach
    @AfterEach
    void clear() {
        teaching.undo(TaughtWord.phrase(NL, "safety.scams", STRANGE));
        teaching.undo(TaughtWord.spelling(NL, "health.doctor", "huisarts", "huisarz"));
        // Of the translator's account is Dutch alone.
        new AccountFixture(beans).with("tim", Role.TRANSLATOR);
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("measures before it teaches, lists what was taught and takes it out again, wide and narrow")
    void measuresAndTeaches(String size, String language, int width, int height) {
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "tim");
            page.locator("nav a[href='/desk/words']").click();
            assertThat(page.locator("main li")).hasCount(1);
            Browser.assertUsable(page, "desk-words-" + size);
            page.locator("main li a").first().click();
            Browser.assertUsable(page, "desk-words-list-" + size);

            page.locator("details summary").press("Enter");
            page.locator("#new-text").fill(STRANGE);
            page.locator("#new-topic").selectOption("safety.scams");
            page.locator("#new button[value=measure]").click();
            assertThat(page.locator("#measured")).isVisible();
            Browser.assertUsable(page, "desk-words-measured-" + size);
            page.locator("#new button[value=teach]").press("Enter");
            Locator first = page.locator("main ul.list > li").first();
            assertThat(first).containsText(STRANGE);
            assertThat(teaching.words(TaughtWord.Kind.PHRASE, NL))
                    .contains(new TeachingWords.Known(TaughtWord.phrase(NL, "safety.scams", STRANGE), true));

            first.locator("button").click();
            assertThat(page.locator("#measured")).isVisible();
            page.locator("button[value=remove]").click();
            assertThat(page.locator("main ul.list > li").first()).not().containsText(STRANGE);
        }
    }

    @Test
    @DisplayName("teaches a spelling of a known term, and only in the languages of the account")
    void teachesASpelling() {
        DeskVisitor translator = new DeskVisitor(port).signedInAs("tim", AccountFixture.PASSWORD);
        translator.get("/desk/words/nl?kind=spelling");
        String sent = translator
                .post("/desk/words/nl", Map.of("do", "teach", "how", "spelling", "text", "huisarz", "term", "huisarts"))
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(sent).contains("kind=spelling");
        assertThat(translator.get("/desk/words/nl?kind=spelling&q=huisarz").body())
                .contains("huisarz", "taught at the desk");
        assertThat(translator.get("/desk/words/nl/file?kind=spelling").body()).contains("terms:\n", "\"huisarz\"");
        assertThat(translator.get("/desk/words/ar/file").statusCode()).isEqualTo(403);
        assertThat(translator.get("/desk/words/ar").statusCode()).isEqualTo(403);
        assertThat(translator.get("/desk/words/xx").statusCode()).isEqualTo(404);
        assertThat(translator
                        .post("/desk/words/nl", Map.of("do", "teach", "how", "phrase", "text", "!", "topic", "x"))
                        .body())
                .contains("Write at least one word");
    }
}
