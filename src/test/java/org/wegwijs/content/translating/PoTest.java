package org.wegwijs.content.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.Role;

@RunningTranslations
@DisplayName("A PO file of the translation desk")
class PoTest {

    private static final LanguageTag DUTCH = LanguageTag.of("nl");
    private static final String ITEM = "xx-po";
    private static final String FIRST = "msgid \"**First:** Ask for a card at the [desk](https://library.example).\"";

    @TempDir
    Path folder;

    @Autowired
    BeanFactory beans;

    @Autowired
    Articles articles;

    @Autowired
    Translations translations;

    @Autowired
    PoExport exporting;

    @Autowired
    PoImport importing;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient jdbc;

    private ArticleDraft article;

    @BeforeEach
    void begin() {
        article = Edited.approved(ITEM, articles, translations);
    }

    @Test
    @DisplayName("changes nothing when it comes back as it went out, in every state and every language")
    void comesBackUnchanged() {
        SegmentTranslation title = Objects.requireNonNull(
                        translations.of(ITEM, DUTCH).get("title"))
                .words();
        articles.translate(
                ITEM,
                List.of(new SegmentTranslation(
                        ITEM,
                        "title",
                        DUTCH,
                        "\"Boeken\"\\\tén\nmeer",
                        TranslationState.MACHINE_DRAFTED,
                        title.madeFrom())));
        articles.save(Edited.withFirst(article, "**First:** Walk in at the [desk](https://library.example)."));
        for (LanguageTag language : Edited.FIVE) {
            String file = exporting.of(language, PoText.none());
            ImportPlan plan = plan(file, language);
            assertThat(plan).as(language.value()).isEqualTo(new ImportPlan(List.of(), List.of(), List.of(), List.of()));
            assertThat(exporting.of(language, PoText.read(file))).isEqualTo(file);
        }
        assertThat(exporting.of(DUTCH, PoText.none()))
                .contains("# machine-drafted\nmsgctxt \"xx-po/title\"\n")
                .contains("#, fuzzy\n#| " + FIRST + "\nmsgctxt \"xx-po/first\"\n");
    }

    @Test
    @DisplayName("loses nothing in gettext's own tools, and brings the marks that they set")
    void survivesGettext() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/msgattrib")), "There is no gettext here.");
        Path file = Files.writeString(folder.resolve("content.po"), exporting.of(DUTCH, PoText.none()));
        Path wrapped = folder.resolve("wrapped.po");
        gettext("msgattrib", "--output-file=" + wrapped, file.toString());
        assertThat(plan(Files.readString(wrapped), DUTCH).changes()).isEmpty();
        Path merged = folder.resolve("merged.po");
        gettext("msgmerge", "--quiet", "--output-file=" + merged, wrapped.toString(), file.toString());
        assertThat(plan(Files.readString(merged), DUTCH).changes()).isEmpty();
        Path fuzzy = folder.resolve("fuzzy.po");
        gettext("msgattrib", "--set-fuzzy", "--output-file=" + fuzzy, file.toString());
        ImportPlan plan = plan(Files.readString(fuzzy), DUTCH);
        assertThat(plan.changes()).hasSizeGreaterThan(100).allSatisfy(change -> {
            assertThat(change.to()).isEqualTo(SegmentState.NEEDS_REVIEW);
            assertThat(change.before()).isEqualTo(change.after());
        });
        assertThat(plan.changes()).extracting(ImportPlan.Change::context).contains("xx-po/title", "xx-po/first");
    }

    private void gettext(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
    }

    @Test
    @DisplayName("shows changes, conflicts and faults with their lines, and with a fault nothing is taken over")
    void showsEverything() {
        String changed = """
            msgid ""
            msgstr ""
            "Language: nl\\n"

            msgctxt "xx-po/title"
            msgid "Borrow books"
            msgstr "Leen boeken"

            msgctxt "xx-po/first"
            msgid "Something else"
            msgstr "Iets anders"

            msgctxt "xx-po/gone"
            msgid "Gone"
            msgstr "Weg"
            """;
        ImportPlan plan = plan(changed, DUTCH);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.changes())
                .containsExactly(new ImportPlan.Change(
                        5,
                        "xx-po/title",
                        SegmentState.APPROVED,
                        SegmentState.APPROVED,
                        "Boeken",
                        "Leen boeken",
                        "",
                        ""));
        assertThat(plan.conflicts())
                .extracting(ImportPlan.Change::line, ImportPlan.Change::why)
                .containsExactly(tuple(9, "translations.why.newer"), tuple(13, "translations.why.gone"));
        importing.write(plan, DUTCH);
        assertThat(text("title")).isEqualTo("Leen boeken");
        assertThat(text("first")).startsWith("**Eerst:**");
        ImportPlan faulty = plan(
                changed.replace("Leen boeken", "Boeken lenen")
                        + "\nmsgctxt \"xx-po/title\"\nmsgid \"x\"\nmsgstr \"y\"\n",
                DUTCH);
        assertThat(faulty.faults())
                .extracting(Fault::toString)
                .containsExactly("content.po:17: 'xx-po/title': stands twice");
        assertThatThrownBy(() -> importing.write(faulty, DUTCH)).isInstanceOf(IllegalStateException.class);
        // What is wrong with the file and what with its texts are found one after the other, and told line by line.
        assertThat(plan(changed + "\nmsgctxt \"xx-po/title\"\nmsgid \"x\"\nmsgstr \"y\"\n\nnonsense\n", DUTCH)
                        .faults())
                .hasSizeGreaterThan(1)
                .isSorted();
        assertThat(text("title")).isEqualTo("Leen boeken");
        assertThat(plan(changed, LanguageTag.of("ar")).faults()).hasSize(1);
    }

    @Test
    @DisplayName("approves nothing that lacks a part of its source, and no words of the translator who brings it")
    void approvesNothingBlindly() {
        String words = "msgctxt \"xx-po/first\"\n" + FIRST
                + "\nmsgstr \"**Eerst:** Vraag [hier](https://library.example).\"\n";
        assertThat(plan(words.replace("[hier](https://library.example)", "hier"), DUTCH)
                        .changes())
                .extracting(ImportPlan.Change::to, ImportPlan.Change::what)
                .containsExactly(tuple(SegmentState.NEEDS_REVIEW, "https://library.example"));
        AccountFixture accounts = new AccountFixture(beans);
        SourceFile file = new SourceFile("content.po", words);
        assertThat(importing
                        .plan(file, DUTCH, accounts.with("tim", Role.TRANSLATOR))
                        .changes())
                .extracting(ImportPlan.Change::to)
                .containsExactly(SegmentState.NEEDS_REVIEW);
        assertThat(importing
                        .plan(file, DUTCH, accounts.with("eva", Role.EDITOR))
                        .changes())
                .extracting(ImportPlan.Change::to)
                .containsExactly(SegmentState.APPROVED);
    }

    @Test
    @DisplayName("keeps the header, the comments, the flags and the obsolete texts of the file it is written over")
    void keepsWhatOthersWrote() {
        String theirs = """
            # Translators: Jan.
            msgid ""
            msgstr ""
            "Language: nl\\n"
            "X-Generator: Elsewhere 5\\n"

            # Ask the library.
            #. Shown first.
            #: articles/xx-po.md:3
            #, fuzzy, no-wrap
            msgctxt "xx-po/title"
            msgid ""
            "Borrow "
            "books"
            msgstr "Boeken"

            # Once used.
            msgctxt "xx-po/removed"
            msgid "Old"
            msgstr "Oud"

            # Long gone.
            #~ msgctxt "xx-po/old"
            #~ msgid "Very old"
            #~ msgstr "Heel oud"

            #~ msgctxt "xx-po/older"
            #~ msgid "Older"
            #~ msgstr "Ouder"
            """;
        String merged = exporting.of(DUTCH, PoText.read(theirs));
        assertThat(merged)
                .startsWith("# Translators: Jan.\n"
                        + "msgid \"\"\n"
                        + "msgstr \"\"\n"
                        + "\"Language: nl\\n"
                        + "\"\n"
                        + "\"X-Generator: Elsewhere 5\\n"
                        + "\"\n")
                .contains("\n# Ask the library.\n#. Shown first.\n#: articles/xx-po.md:3\n#, no-wrap\n"
                        + "msgctxt \"xx-po/title\"\nmsgid \"Borrow books\"\nmsgstr \"Boeken\"\n")
                .contains("# Long gone.\n#~ msgctxt \"xx-po/old\"\n#~ msgid \"Very old\"\n#~ msgstr \"Heel oud\"\n")
                .contains("#~ msgctxt \"xx-po/older\"\n")
                .contains("# Once used.\n#~ msgctxt \"xx-po/removed\"\n#~ msgid \"Old\"\n#~ msgstr \"Oud\"\n");
        assertThat(exporting.of(DUTCH, PoText.read(merged))).isEqualTo(merged);
        assertThat(plan(merged, DUTCH).changes()).isEmpty();
    }

    @Test
    @DisplayName("is kept for a day while somebody looks at it, for nobody else and no other language")
    void isKeptForWhoSentIt() {
        AccountFixture accounts = new AccountFixture(beans);
        Account eva = accounts.with("eva", Role.EDITOR);
        UUID id = uploads.keep("msgid \"é\"".repeat(100_000), DUTCH, eva);
        assertThat(uploads.find(id, DUTCH, eva))
                .hasValueSatisfying(text -> assertThat(text).hasSize(900_000));
        assertThat(uploads.find(id, DUTCH, accounts.with("tim", Role.TRANSLATOR)))
                .isEmpty();
        assertThat(uploads.find(id, LanguageTag.of("ar"), eva)).isEmpty();
        jdbc.sql("update translation_upload set uploaded_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(25))
                .update();
        UUID next = uploads.keep("x", DUTCH, eva);
        assertThat(uploads.find(id, DUTCH, eva)).isEmpty();
        uploads.forget(next);
        assertThat(uploads.find(next, DUTCH, eva)).isEmpty();
    }

    private String text(String segment) {
        return Objects.requireNonNull(translations.of(ITEM, DUTCH).get(segment))
                .words()
                .text();
    }

    private ImportPlan plan(String file, LanguageTag language) {
        return importing.plan(new SourceFile("content.po", file), language, null);
    }
}
