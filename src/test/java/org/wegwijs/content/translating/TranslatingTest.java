package org.wegwijs.content.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SettingsFixture;
import org.wegwijs.staff.TextKind;

@RunningTranslations
@DisplayName("A translated segment")
class TranslatingTest {

    private static final LanguageTag DUTCH = LanguageTag.of("nl");
    private static final String ITEM = "xx-segments";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Articles articles;

    @Autowired
    Translations translations;

    @Autowired
    Translating translating;

    @Autowired
    JdbcClient jdbc;

    private ArticleDraft article;
    private Account anna;
    private Account ben;

    @BeforeEach
    void begin() {
        article = Edited.approved(ITEM, articles, translations);
        AccountFixture accounts = new AccountFixture(beans);
        anna = accounts.with("anna", Role.TRANSLATOR);
        ben = accounts.with("ben", Role.TRANSLATOR);
    }

    @AfterEach
    void backToTwo() {
        new SettingsFixture(beans).teamOfOne(false);
        new SettingsFixture(beans).approvedOnly();
    }

    @Test
    @DisplayName("needs review after a change of its source, in five languages, and no other segment does")
    void followsItsSource() {
        articles.save(Edited.withFirst(article, "**First:** Walk in."));
        for (LanguageTag language : Edited.FIVE) {
            assertThat(Edited.states(translations, ITEM, language))
                    .as(language.value())
                    .isEqualTo(Map.of(
                            "title", TranslationState.APPROVED,
                            "first", TranslationState.NEEDS_REVIEW,
                            "know", TranslationState.APPROVED));
        }
    }

    @Test
    @DisplayName("stays as it is when its source is saved again unchanged, and when its own words are")
    void resavingChangesNothing() {
        send(anna, Translating.Deed.SAVE, "Andere woorden");
        Map<String, KeptTranslation> before = translations.of(ITEM, DUTCH);
        long notes = notes();
        articles.save(article);
        assertThat(send(anna, Translating.Deed.SAVE, "Andere woorden\r\n"))
                .isEqualTo(new Translating.Outcome.Same("translating.same"));
        assertThat(translations.of(ITEM, DUTCH)).isEqualTo(before);
        assertThat(notes()).isEqualTo(notes);
    }

    @Test
    @DisplayName("is approved by another than its writer, unless the team is one person")
    void needsAnother() {
        String words = "**Eerst:** Vraag een pas aan de [balie](https://library.example).";
        assertThat(send(anna, Translating.Deed.APPROVE, words))
                .isEqualTo(new Translating.Outcome.Done("translating.proposed.done"));
        assertThat(first().words().state()).isEqualTo(TranslationState.NEEDS_REVIEW);
        assertThat(send(anna, Translating.Deed.APPROVE, words))
                .isEqualTo(new Translating.Outcome.Same("translating.own"));
        assertThat(send(ben, Translating.Deed.APPROVE, words))
                .isEqualTo(new Translating.Outcome.Done("translating.approved.done"));
        assertThat(first().words().state()).isEqualTo(TranslationState.APPROVED);
        assertThat(first().setBy()).isEqualTo("ben");
        assertThat(first().writer()).isEqualTo(anna.id());
        assertThat(send(anna, Translating.Deed.APPROVE, words))
                .isEqualTo(new Translating.Outcome.Same("translating.same"));
        assertThat(first().words().state()).isEqualTo(TranslationState.APPROVED);
        new SettingsFixture(beans).teamOfOne(true);
        send(anna, Translating.Deed.APPROVE, words.replace("pas", "kaart"));
        assertThat(first().words().state()).isEqualTo(TranslationState.APPROVED);
    }

    @Test
    @DisplayName("is not approved while it lacks a link, a number, bold words or lines of a list, but can be saved")
    void keepsWhatIsProtected() {
        assertThat(send(anna, Translating.Deed.APPROVE, "Vraag een pas aan de balie."))
                .isEqualTo(new Translating.Outcome.Refused("translating.lost"));
        assertThat(first().words().text()).startsWith("**Eerst:**");
        assertThat(send(anna, Translating.Deed.SAVE, "Vraag een pas aan de balie."))
                .isEqualTo(new Translating.Outcome.Done("translating.saved.done"));
        assertThat(Protected.losses("**A** [b](https://c.example) 1,000\n- d\n- e", "А 1000\n- d"))
                .extracting(Protected.Loss::key)
                .containsExactly("translating.lost.link", "translating.lost.bold", "translating.lost.list");
        assertThat(Protected.losses("Call 112 at 9:00, € 1,400", "٩ ١١٢ ١٬٤٠٠")).isEmpty();
        assertThat(Protected.losses("Within 14 days", "In veertien dagen"))
                .containsExactly(new Protected.Loss("translating.lost.number", "14"));
    }

    @Test
    @DisplayName("can be said to fit still, when its source has changed and what is protected has not")
    void mayStillFit() {
        articles.save(
                Edited.withFirst(article, "**First:** Ask for your card at the [desk](https://library.example)."));
        assertThat(first().words().state()).isEqualTo(TranslationState.NEEDS_REVIEW);
        assertThat(send(anna, Translating.Deed.FITS, ""))
                .isEqualTo(new Translating.Outcome.Done("translating.approved.done"));
        assertThat(first().words().state()).isEqualTo(TranslationState.APPROVED);
        articles.save(Edited.withFirst(article, "**First:** Ask before [1 May](https://other.example)."));
        assertThat(send(anna, Translating.Deed.FITS, ""))
                .isEqualTo(new Translating.Outcome.Refused("translating.lost"));
    }

    @Test
    @DisplayName("is not overwritten by who saw it before it was changed")
    void isNotOverwritten() {
        String seen = Translating.seen(segment(), first());
        send(ben, Translating.Deed.SAVE, "Van Ben");
        assertThat(translating.change(
                        item(), segment(), DUTCH, new Translating.Sent(Translating.Deed.SAVE, "Van Anna", seen), anna))
                .isEqualTo(new Translating.Outcome.Refused("translating.stale"));
        assertThat(first().words().text()).isEqualTo("Van Ben");
    }

    @Test
    @DisplayName("is missing again once its words are taken away")
    void canBeTakenAway() {
        send(anna, Translating.Deed.SAVE, "  ");
        assertThat(translations.of(ITEM, DUTCH)).doesNotContainKey("first");
        assertThat(send(anna, Translating.Deed.SAVE, "")).isInstanceOf(Translating.Outcome.Same.class);
    }

    @Test
    @DisplayName("lets its language be shown only when all are approved, where the organisation wants that")
    void isShownOnceApproved() {
        String text = first().words().text();
        SegmentTranslation drafted = new SegmentTranslation(
                ITEM,
                "first",
                DUTCH,
                text,
                TranslationState.MACHINE_DRAFTED,
                segment().text());
        articles.translate(ITEM, List.of(drafted));
        assertThat(articles.find(ITEM, DUTCH).orElseThrow().language()).isEqualTo(DUTCH);
        new SettingsFixture(beans).approvedOnly(TextKind.ARTICLES);
        assertThat(articles.find(ITEM, DUTCH).orElseThrow().language()).isEqualTo(LanguageTag.ENGLISH);
        send(anna, Translating.Deed.APPROVE, text);
        assertThat(articles.find(ITEM, DUTCH).orElseThrow().language()).isEqualTo(DUTCH);
    }

    @Test
    @DisplayName("is shown only to those who translate into its language, and to editors")
    void isForItsTranslators() {
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("anna", AccountFixture.PASSWORD);
        assertThat(visitor.get("/desk/translations").body())
                .contains("/desk/translations/nl")
                .doesNotContain("/desk/translations/ar");
        assertThat(visitor.get("/desk/translations/ar").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/desk/translations/ar/" + ITEM).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/desk/translations/nl/" + ITEM).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/desk/translations/nl/nothing").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/desk/translations/en").statusCode()).isEqualTo(403);
    }

    private Translating.Outcome send(Account who, Translating.Deed deed, String text) {
        return translating.change(
                item(),
                segment(),
                DUTCH,
                new Translating.Sent(
                        deed,
                        text,
                        Translating.seen(segment(), translations.of(ITEM, DUTCH).get("first"))),
                who);
    }

    private Translatable item() {
        return translations.item(ITEM).orElseThrow();
    }

    private Segment segment() {
        return item().segment("first").orElseThrow();
    }

    private KeptTranslation first() {
        return Objects.requireNonNull(translations.of(ITEM, DUTCH).get("first"));
    }

    private long notes() {
        return jdbc.sql("select count(*) from staff_audit").query(Long.class).single();
    }
}
