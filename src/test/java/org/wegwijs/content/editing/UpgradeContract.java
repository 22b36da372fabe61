package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.content.Articles;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.ShippedFixture;
import org.wegwijs.content.TranslationOffers;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.Role;

/** What holds on every database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class UpgradeContract {

    private static final LanguageTag DUTCH = LanguageTag.of("nl");
    private static final Account VERA =
            new Account(UUID.randomUUID(), "vera", "Vera", Set.of(Role.VOLUNTEER), Set.of(), true);
    private static final Account EDITH =
            new Account(UUID.randomUUID(), "edith", "Edith", Set.of(Role.EDITOR), Set.of(), true);

    @TempDir
    Path folder;

    @Autowired
    BeanFactory beans;

    @Autowired
    Upgrade packed;

    @Autowired
    Editing editing;

    @Autowired
    Articles articles;

    @Autowired
    Translations translations;

    @Autowired
    TranslationOffers offers;

    @BeforeEach
    void theFirstVersion() {
        packed.run();
    }

    /** With the packed files and what a test has put into the folder. */
    private Map<Upgrade.Deed, Integer> version() {
        return new Upgrade(
                        ShippedFixture.of(new SourceFiles(folder), beans),
                        beans.getBean(ShippedRows.class),
                        beans.getBean(ItemUpgrade.class),
                        beans.getBean(TranslationUpgrade.class),
                        beans.getBean(TransactionTemplate.class))
                .run();
    }

    private static String packed(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    /** The article as the new version has it: with a sentence more in its last segment. */
    private String article(String id, String sentence) throws IOException {
        String text = packed("starter/articles/" + id + ".md").stripTrailing() + " " + sentence + "\n";
        write("starter/articles/" + id + ".md", text);
        return text;
    }

    private String published(String id) {
        return editing.items(Kind.ARTICLES).published(id).orElseThrow();
    }

    private void edit(String id, String from, String to) {
        Draft draft = editing.find(editing.begin(Kind.ARTICLES, id, VERA)).orElseThrow();
        assertThat(editing.save(draft, draft.version(), draft.body().replace(from, to)))
                .isEmpty();
        assertThat(editing.propose(again(draft))).isEmpty();
        assertThat(editing.approve(again(draft), EDITH)).isEmpty();
        assertThat(editing.publish(again(draft), EDITH)).isEmpty();
    }

    private Draft again(Draft draft) {
        return editing.find(draft.id()).orElseThrow();
    }

    private List<Draft> proposals(String id) {
        return editing.open(1).items().stream()
                .filter(draft -> draft.item().equals(id) && draft.isBy(ItemUpgrade.PROGRAM.id()))
                .toList();
    }

    private KeptTranslation kept(String segment) {
        return Objects.requireNonNull(translations.of("nl-doctor", DUTCH).get(segment));
    }

    @Test
    @DisplayName("that brings nothing new changes nothing")
    void changesNothing() {
        assertThat(version()).isEmpty();
        assertThat(packed.run()).isEmpty();
    }

    @Test
    @DisplayName("changes what nobody edited, keeps the old in the history, and leaves withheld what is")
    void updates() throws IOException {
        articles.withhold("nl-bank", true);
        article("nl-bank", "Take a number.");
        assertThat(version()).containsEntry(Upgrade.Deed.UPDATED, 1).hasSize(1);
        assertThat(published("nl-bank")).contains("Take a number.");
        assertThat(editing.versions(Kind.ARTICLES, "nl-bank")).hasSize(2);
        assertThat(articles.find("nl-bank", DUTCH)).isEmpty();
        assertThat(version()).isEmpty();
        articles.withhold("nl-bank", false);
    }

    @Test
    @DisplayName("proposes a change of what somebody edited, once, and the next version in its place")
    void proposes() throws IOException {
        String title = articles.kept("nl-school").orElseThrow().title();
        edit("nl-school", "# " + title, "# School, in our words");
        String ours = published("nl-school");
        String theirs = article("nl-school", "Bring a bag.");
        assertThat(version()).containsEntry(Upgrade.Deed.PROPOSED, 1);
        assertThat(version()).isEmpty();
        assertThat(published("nl-school")).isEqualTo(ours);
        assertThat(proposals("nl-school")).singleElement().satisfies(draft -> {
            assertThat(draft.state()).isEqualTo(Draft.State.PROPOSED);
            assertThat(draft.body()).isEqualTo(theirs);
            assertThat(draft.base()).isEqualTo(ours);
            assertThat(editing.mayDecide(draft, EDITH)).isTrue();
        });
        article("nl-school", "Bring a bag, and a friend.");
        version();
        assertThat(proposals("nl-school"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.body()).contains("and a friend"));
    }

    @Test
    @DisplayName("does not touch what somebody edited and it brings nothing new for")
    void leavesAlone() throws IOException {
        String title = articles.kept("nl-work-find").orElseThrow().title();
        edit("nl-work-find", "# " + title, "# Work, in our words");
        article("nl-taxes", "Ask early.");
        version();
        assertThat(published("nl-work-find")).contains("Work, in our words");
        assertThat(proposals("nl-work-find")).isEmpty();
    }

    @Test
    @DisplayName("adds what is new")
    void adds() throws IOException {
        String bank = packed("starter/articles/nl-bank.md");
        write("starter/articles/nl-new.md", bank.replace("id: nl-bank", "id: nl-new"));
        assertThat(version()).containsEntry(Upgrade.Deed.ADDED, 1);
        assertThat(articles.exists("nl-new")).isTrue();
    }

    @Test
    @DisplayName("replaces translations that nobody touched, and offers those of others at the desk")
    void translates() throws IOException {
        KeptTranslation ours = kept("first");
        SegmentTranslation words = ours.words();
        SegmentTranslation edited = new SegmentTranslation(
                "nl-doctor", "first", DUTCH, "Onze woorden.", TranslationState.APPROVED, words.madeFrom());
        translations.write(List.of(new KeptTranslation(edited, VERA.id(), "Vera", null)));
        String title = kept("title").words().text();
        String po = packed("translations/nl/content.po");
        int at = po.indexOf("msgctxt \"nl-doctor/first\"");
        int from = po.indexOf("msgstr \"", at);
        String changed = (po.substring(0, from) + "msgstr \"Nieuw.\"\n" + po.substring(po.indexOf("\n\n", from)))
                .replace("msgstr \"" + title + "\"", "msgstr \"Een nieuwe kop\"");
        write("translations/nl/content.po", changed);
        assertThat(version()).containsEntry(Upgrade.Deed.PROPOSED, 1).containsKey(Upgrade.Deed.UPDATED);
        assertThat(kept("first").words().text()).isEqualTo("Onze woorden.");
        assertThat(kept("title").words().text()).isEqualTo("Een nieuwe kop");
        assertThat(offers.of("nl-doctor", DUTCH)).containsEntry("first", "Nieuw.");
        assertThat(offers.items(DUTCH)).containsExactly("nl-doctor");
    }

    @Test
    @DisplayName("with a fault in any file takes nothing over")
    void refuses() throws IOException {
        article("nl-bank", "Take another number.");
        write("starter/articles/nl-broken.md", "---\nid: nl-broken\n---\n");
        assertThat(version()).isEmpty();
        assertThat(published("nl-bank")).doesNotContain("Take another number.");
    }
}
