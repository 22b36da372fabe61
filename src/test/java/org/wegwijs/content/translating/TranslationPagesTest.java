package org.wegwijs.content.translating;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.TranslationOffers;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.Role;

@RunningTranslations
@DisplayName("The pages of the translation desk")
class TranslationPagesTest {

    private static final LanguageTag DUTCH = LanguageTag.of("nl");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Articles articles;

    @Autowired
    Translations translations;

    @Autowired
    TranslationOffers offers;

    Browser browser;
    String size = "";

    @BeforeEach
    void open() {
        browser = Browser.open();
        AccountFixture accounts = new AccountFixture(beans);
        accounts.with("trudy", Role.TRANSLATOR);
        accounts.with("edith", Role.EDITOR, Role.TRANSLATOR);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName(
            "lead from a changed paragraph to its words in the new sense, by keys alone, and leave the others alone")
    void leadToTheChanged() {
        String item = "xx-keys";
        ArticleDraft article = Edited.approved(item, articles, translations);
        articles.save(Edited.withFirst(article, "**First:** Walk in at the [desk](https://library.example)."));
        Edited.FIVE.forEach(language -> assertThat(Edited.states(translations, item, language))
                .containsEntry("first", TranslationState.NEEDS_REVIEW)
                .containsEntry("title", TranslationState.APPROVED)
                .containsEntry("know", TranslationState.APPROVED));
        size = "wide";
        Page page = signedIn("trudy", "en", 1280, 900);
        page.navigate(url("/desk/translations/nl/" + item));
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator(".changes del").first()).containsText("Ask");
        assertThat(page.locator(".changes ins").first()).containsText("Walk");
        looksRight(page, "changed");
        page.keyboard().press("Control+A");
        page.keyboard().type("**Eerst:** Loop binnen.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#losses")).containsText("https://library.example");
        browser.takeErrors();
        looksRight(page, "lost");
        page.locator("#text").fill("**Eerst:** Loop binnen bij de [balie](https://library.example).");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("Somebody else has to approve");
        Page editors = signedIn("edith", "en", 1280, 900);
        editors.navigate(url("/desk/translations/nl/" + item));
        assertThat(editors.locator("#current")).containsText("trudy");
        editors.keyboard().press("Tab");
        editors.keyboard().press("Enter");
        assertThat(editors.locator(".done")).containsText("Approved");
        assertThat(Edited.states(translations, item, DUTCH)).containsEntry("first", TranslationState.APPROVED);
        assertThat(Objects.requireNonNull(translations.of(item, DUTCH).get("first"))
                        .setBy())
                .isEqualTo("edith");
        Edited.FIVE.stream()
                .filter(language -> !language.equals(DUTCH))
                .forEach(language -> assertThat(Edited.states(translations, item, language))
                        .containsEntry("first", TranslationState.NEEDS_REVIEW));
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("are all usable, wide and at 320 pixels, from right to left where the language is")
    void areUsable(String size, String language, int width, int height) {
        this.size = size;
        Page page = signedIn("edith", language, width, height);
        for (Map.Entry<String, String> one : Map.of(
                        "overview", "/desk/translations",
                        "language", "/desk/translations/ar",
                        "variety", "/desk/translations/fa-AF/nl-doctor",
                        "filtered", "/desk/translations/uk?kind=service&state=machine-drafted&region=nl-utrecht",
                        "arabic", "/desk/translations/ar/nl-doctor?at=help")
                .entrySet()) {
            page.navigate(url(one.getValue()));
            looksRight(page, one.getKey());
        }
        page.navigate(url("/desk/translations/ar/nl-doctor"));
        assertThat(page.locator("#text")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#text")).hasAttribute("lang", "ar");
        assertThat(page.locator("#current .side").first()).hasAttribute("dir", "ltr");
        String first = page.url();
        page.locator("a[accesskey=n]").click();
        assertThat(page.locator("#current")).hasCount(1);
        assertThat(page.url()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("take the words of a new version over by a button; they are kept, and wait for another, when saved")
    void takeOver() {
        size = "narrow";
        String item = "xx-offered";
        Edited.approved(item, articles, translations);
        String offered = "**Eerst:** Haal een pas bij de [balie](https://library.example).";
        offers.put(new SegmentTranslation(
                item, "first", DUTCH, offered, TranslationState.APPROVED, "**First:** Get a card."));
        Page page = signedIn("trudy", "en", 320, 640);
        page.navigate(url("/desk/translations/nl/" + item + "?at=first"));
        looksRight(page, "offered");
        page.locator("button[value=take]").press("Enter");
        assertThat(page.locator("#text")).hasValue(offered);
        assertThat(page.locator(".done")).isVisible();
        looksRight(page, "taken");
        assertThat(Edited.states(translations, item, DUTCH)).containsEntry("first", TranslationState.APPROVED);
        assertThat(Objects.requireNonNull(translations.of(item, DUTCH).get("first"))
                        .words()
                        .text())
                .isNotEqualTo(offered);
        assertThat(offers.of(item, DUTCH)).isNotEmpty();

        page.locator("button[value=approve]").click();
        assertThat(page.locator(".done")).containsText("Somebody else has to approve");
        assertThat(Objects.requireNonNull(translations.of(item, DUTCH).get("first"))
                        .words()
                        .text())
                .isEqualTo(offered);
        assertThat(Edited.states(translations, item, DUTCH)).containsEntry("first", TranslationState.NEEDS_REVIEW);
        assertThat(offers.of(item, DUTCH)).isEmpty();
    }

    @Test
    @DisplayName("give a language as a file, show what it changes when it comes back, and take it over")
    void giveAndTakeFiles() throws IOException {
        size = "narrow";
        String item = "xx-files";
        Edited.approved(item, articles, translations);
        Page page = signedIn("edith", "en", 320, 640);
        page.navigate(url("/desk/translations/nl"));
        Path file = page.waitForDownload(
                        () -> page.locator("main a[href$='/po/nl']").click())
                .path();
        String text = Files.readString(file);
        Path edited = Path.of("target", "translating-edited.po");
        Files.writeString(
                edited,
                text.replace(
                        "msgctxt \"xx-files/title\"\nmsgid \"Borrow books\"\nmsgstr \"Boeken\"",
                        "#, fuzzy\nmsgctxt \"xx-files/title\"\nmsgid \"Borrow books\"\nmsgstr \"Boeken lenen\""));
        page.locator("#file").setInputFiles(edited);
        page.locator("main form[enctype] button").click();
        assertThat(page.locator("main")).containsText("xx-files/title");
        assertThat(page.locator("main li")).hasCount(1);
        looksRight(page, "import");
        assertThat(Edited.states(translations, item, DUTCH)).containsEntry("title", TranslationState.APPROVED);
        page.locator("main form button").click();
        assertThat(page.locator(".done")).containsText("taken over");
        assertThat(Edited.states(translations, item, DUTCH)).containsEntry("title", TranslationState.NEEDS_REVIEW);
        Files.writeString(edited, "msgctxt \"xx-files/title\"\nmsgid Borrow\n");
        page.locator("#file").setInputFiles(edited);
        page.locator("main form[enctype] button").click();
        looksRight(page, "import-faults");
        assertThat(page.locator("main form")).hasCount(0);
    }

    private Page signedIn(String name, String language, int width, int height) {
        Page page = browser.page(language, width, height);
        page.navigate(url("/desk"));
        page.locator("#name").fill(name);
        page.locator("#password").fill(AccountFixture.PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private void looksRight(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(!name.equals("language"))
                .setPath(Path.of("target", "screenshots", "translating-" + name + "-" + size + ".png")));
        assertThat(page.locator("main")).not().containsText("??");
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits")
                .isTrue();
        assertThat(faults(page)).as(name).isEmpty();
    }

    private static List<?> faults(Page page) {
        try (InputStream axe = TranslationPagesTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return (List<?>) page.evaluate("async () => (await axe.run()).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))");
    }
}
