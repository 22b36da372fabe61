package org.wegwijs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.UnansweredQuestions;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;
import org.wegwijs.understanding.TaughtWord;
import org.wegwijs.understanding.TeachingWords;

@RunningDesk
@DisplayName("The page of questions that found no answer")
class QuestionPagesTest {

    private static final String PATH = "/desk/questions";
    private static final String STRANGE = "grabbelton flierefluiten";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    UnansweredQuestions questions;

    @Autowired
    TeachingWords teaching;

    @BeforeEach
    @AfterEach
    void clear() {
        jdbc.sql("delete from unanswered_question").update();
        jdbc.sql("delete from content_draft where item = 'nl-grabbelton'").update();
        teaching.undo(TaughtWord.phrase(LanguageTag.of("nl"), "health.dentist", STRANGE));
        teaching.undo(TaughtWord.spelling(LanguageTag.ENGLISH, "health.doctor", "huisarts", "grabbelton"));
        new AccountFixture(beans).with("ed", Role.EDITOR);
        new AccountFixture(beans).with("vera", Role.VOLUNTEER);
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("leads from a question without an answer to its answer on the same screen, wide and narrow")
    void leadsToTheAnswer(String size, String language, int width, int height) {
        ask("nl", "nl-tilburg", "settling", STRANGE, "Grabbelton flierefluitn!", "grabbelton, flierefluiten");
        ask("ar", "NL", null, "أين المسبح");
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "ed");
            page.locator("nav a[href='" + PATH + "']").click();
            assertThat(page.locator("main ul > li")).hasCount(2);
            assertThat(page.locator("main ul")).containsText("<5");
            Browser.assertUsable(page, "desk-questions-" + size);

            page.locator("main li a", new Page.LocatorOptions().setHasText("flierefluit"))
                    .click();
            assertThat(page.locator("#verdict .warn")).isVisible();
            Browser.assertUsable(page, "desk-question-open-" + size);

            Locator form = page.locator("details:has(input[value=phrase])");
            form.locator("summary").press("Enter");
            form.locator("select[name=topic]").selectOption("health.dentist");
            // The first measurement in a language learns its examples, which takes its seconds on a busy machine.
            form.locator("button[value=measure]").click(new Locator.ClickOptions().setTimeout(90_000));
            assertThat(page.locator("#measured")).containsText("0 ");
            assertThat(page.locator("#verdict .warn")).isVisible();
            Browser.assertUsable(page, "desk-question-measured-" + size);

            form.locator("button[value=teach]").press("Enter");
            assertThat(page.locator("#verdict .good")).isVisible();
            assertThat(page.locator(".bubble").first()).containsText("tandarts");
            assertThat(page.locator("#settled")).isVisible();
            Browser.assertUsable(page, "desk-question-answered-" + size);

            page.navigate("http://localhost:" + port + PATH);
            assertThat(page.locator("main ul > li")).hasCount(1);
            page.locator("main li a").click();
            Browser.assertUsable(page, "desk-question-arabic-" + size);
        }
    }

    @Test
    @DisplayName("links an article, teaches a spelling, marks as out of scope, opens again and deletes")
    void settles() {
        DeskVisitor editor = new DeskVisitor(port).signedInAs("ed", AccountFixture.PASSWORD);
        long id = ask("en", null, null, STRANGE);
        editor.get(PATH + "/" + id);
        editor.post(
                teach(id), Map.of("do", "teach", "how", "link", "text", STRANGE, "language", "nl", "item", "nl-bank"));
        assertThat(editor.get(PATH + "/" + id).body()).contains("linked to an item", ">answered<");
        assertThat(questions.newest(9)).isEmpty();
        editor.post(PATH + "/" + id + "/reopen", Map.of());
        assertThat(questions.newest(9)).hasSize(1);
        editor.post(teach(id), Map.of("do", "teach", "how", "scope", "text", STRANGE, "language", "nl"));
        assertThat(editor.get(PATH + "?state=settled").body()).contains("out of scope", STRANGE);
        editor.post(PATH + "/" + id + "/reopen", Map.of());
        editor.post(
                teach(id),
                Map.of("do", "teach", "how", "spelling", "text", "grabbelton", "language", "en", "term", "huisarts"));
        assertThat(teaching.words(TaughtWord.Kind.SPELLING, LanguageTag.ENGLISH))
                .anySatisfy(known -> {
                    assertThat(known.word().text()).isEqualTo("grabbelton");
                    assertThat(known.word().topic()).isEqualTo("health.doctor");
                });
        editor.post(PATH + "/" + id + "/delete", Map.of());
        assertThat(questions.find(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from staff_audit where before_value like ? or after_value like ?"
                                + " or item like ?")
                        .params("%flierefluiten%", "%flierefluiten%", "%flierefluiten%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, 900, bibliotheek, nl-tilburg-library, Bibliotheek",
        "nl, 320, 640, be-curant, be-curant, CURANT",
    })
    @DisplayName("finds a service and a practice, and answers with what was chosen on the same screen")
    void linksAnyItem(String language, int width, int height, String words, String item, String answer) {
        long id = ask("nl", "nl-tilburg", "settling", STRANGE);
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "ed");
            page.navigate("http://localhost:" + port + PATH + "/" + id);
            page.locator("#link summary").press("Enter");
            page.locator("#find").fill("no such thing anywhere");
            page.locator("#find").press("Enter");
            assertThat(page.locator("#link [role=status]")).isVisible();
            assertThat(page.locator("#link input[type=radio]")).hasCount(0);
            page.locator("#find").fill(words);
            page.locator("#find").press("Enter");
            page.locator("#link [type=radio][value=" + item + "]").check();
            Browser.assertUsable(page, "desk-question-link-" + width);
            page.locator("#link button[value=measure]").click(new Locator.ClickOptions().setTimeout(90_000));
            assertThat(page.locator("#measured")).isVisible();
            assertThat(page.locator("#link [type=radio][value=" + item + "]")).isChecked();
            page.locator("#link button[value=teach]").click();
            assertThat(page.locator("#verdict .good")).isVisible();
            assertThat(page.locator(".bubble").first()).containsText(answer);
        }
    }

    @Test
    @DisplayName("lets a volunteer begin an article with the question as its title, and teach nothing")
    void beginsAnArticle() {
        DeskVisitor volunteer = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        long id = ask("en", null, null, STRANGE);
        assertThat(volunteer.get(PATH + "/" + id).body()).doesNotContain("value=\"teach\"", "/delete");
        assertThat(volunteer
                        .post(PATH + "/" + id + "/draft", Map.of("name", "No Name"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(PATH + "/" + id);
        String draft = volunteer
                .post(PATH + "/" + id + "/draft", Map.of("name", "nl-grabbelton"))
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(draft).contains("/desk/drafts/");
        assertThat(volunteer.get(draft).body()).contains("value=\"" + STRANGE);
        assertThat(questions.find(id))
                .hasValueSatisfying(question -> assertThat(question.settled()).isEqualTo("draft"));
        assertThat(volunteer
                        .post(teach(id), Map.of("do", "teach", "how", "scope", "text", STRANGE))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("says in words what is missing, and shows marks as marks")
    void saysWhatIsMissing() {
        DeskVisitor editor = new DeskVisitor(port).signedInAs("ed", AccountFixture.PASSWORD);
        long id = ask("en", null, null, "<script>alert(1)</script>");
        assertThat(editor.get(PATH).body()).contains("&lt;script").doesNotContain("<script>alert");
        assertThat(editor.get(PATH + "/" + id).body()).contains("&lt;script").doesNotContain("<script>alert");
        assertThat(editor.post(teach(id), Map.of("how", "phrase", "text", "x", "topic", "crisis.suicide"))
                        .body())
                .contains("Choose a topic");
        assertThat(editor.post(teach(id), Map.of("how", "phrase", "text", "a".repeat(301), "topic", "money.bank"))
                        .body())
                .contains("too long");
        assertThat(editor.post(teach(id), Map.of("how", "link", "text", "x")).body())
                .contains("Look for what answers it and choose it.");
        assertThat(editor.post(teach(id), Map.of("how", "magic", "text", "x")).statusCode())
                .isEqualTo(400);
        assertThat(questions.newest(9)).hasSize(1);
    }

    private static String teach(long id) {
        return PATH + "/" + id + "/teach";
    }

    /** The number of the last. */
    private long ask(String language, @Nullable String place, @Nullable String phase, String... texts) {
        for (String text : texts) {
            jdbc.sql("insert into unanswered_question (language, phase, place, text, on_day) values (?, ?, ?, ?, ?)")
                    .param(language)
                    .param(phase)
                    .param(place)
                    .param(seal.seal(text))
                    .param(Date.valueOf(LocalDate.now()))
                    .update();
        }
        return jdbc.sql("select max(id) from unanswered_question")
                .query(Long.class)
                .single();
    }
}
