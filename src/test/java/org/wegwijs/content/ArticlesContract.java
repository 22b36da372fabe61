package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wegwijs.content.ArticleFixture.ARABIC;
import static org.wegwijs.content.ArticleFixture.DUTCH;
import static org.wegwijs.content.ArticleFixture.ENGLISH;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.files.SourceFiles;

/** What articles promise on every database. */
@SpringBootTest(classes = ContentRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ArticlesContract {

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private StarterContent starter;

    @Autowired
    private StoredArticles rows;

    @Autowired
    private SourceFiles files;

    @Autowired
    private OtherInstances otherInstances;

    @Autowired
    private ContentRooms.SettableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void setClockBack() {
        clock.set(ContentRooms.SettableClock.START);
    }

    @Test
    @DisplayName("The articles that come with the program are in an empty database after its first start, once")
    void importsOnce() {
        long shipped = files.below("starter/articles", ".md").size();
        long before = rows.count();

        starter.importOnce();

        assertThat(rows.count()).isEqualTo(before).isGreaterThanOrEqualTo(shipped);
        assertThat(articles.find("nl-doctor", ENGLISH)).hasValueSatisfying(doctor -> {
            assertThat(doctor.title()).contains("huisarts");
            assertThat(doctor.sourceAddress().getHost()).isNotBlank();
        });
    }

    @Test
    @DisplayName("A saved article is found as it was saved, and replaced by the next of the same id")
    void savesAndReplaces() {
        ArticleDraft library = ArticleFixture.library("xx-replaced");
        articles.save(library);
        assertThat(articles.find("xx-replaced", ENGLISH)).hasValueSatisfying(text -> {
            assertThat(text.title()).isEqualTo("Borrow storybooks");
            assertThat(text.markdown()).isEqualTo(library.body());
            assertThat(text.sourceName()).isEqualTo("Library: a \"guide\"");
            assertThat(text.machineDrafted()).isFalse();
        });

        List<Segment> fewer =
                List.of(library.segments().get(2), library.segments().get(1));
        List<Segment> turned = List.of(library.segments().get(0), fewer.get(0), fewer.get(1));
        articles.save(ArticleFixture.with(library, Set.of(Audience.HOST), "DE", turned));

        assertThat(articles.find("xx-replaced", ENGLISH)).hasValueSatisfying(text -> {
            assertThat(text.region()).isEqualTo("DE");
            assertThat(text.markdown()).startsWith("**Good to know**").endsWith("(https://library.example).");
        });
    }

    @Test
    @DisplayName("A changed paragraph makes its own translation old and no other, and the article falls back whole")
    void changedParagraphNeedsReview() {
        ArticleDraft library = ArticleFixture.library("xx-changed");
        articles.save(library);
        articles.translate(
                "xx-changed",
                ArticleFixture.translated(library, DUTCH, TranslationState.APPROVED, "Leen", "Eerst", "Weten"));
        assertThat(titleOf("xx-changed")).isEqualTo("Leen");

        ArticleDraft changed = ArticleFixture.withFirst(library, "**First:** Walk in.");
        articles.save(changed);
        assertThat(titleOf("xx-changed")).isEqualTo("Borrow storybooks");

        List<SegmentTranslation> onlyTheChanged = ArticleFixture.translated(
                        changed, DUTCH, TranslationState.MACHINE_DRAFTED, "-", "Loop binnen")
                .subList(1, 2);
        articles.translate("xx-changed", onlyTheChanged);
        assertThat(articles.find("xx-changed", DUTCH)).hasValueSatisfying(text -> {
            assertThat(text.markdown()).isEqualTo("Loop binnen\n\nWeten");
            assertThat(text.machineDrafted()).isTrue();
        });
    }

    @Test
    @DisplayName("A translation is kept with whose words it is and who gave it its state, counted, and taken away")
    void keepsWhoSaidIt() {
        ArticleDraft library = ArticleFixture.library("xx-kept");
        articles.save(library);
        SegmentTranslation words = ArticleFixture.translated(library, DUTCH, TranslationState.APPROVED, "Leen")
                .get(0);
        KeptTranslation kept =
                new KeptTranslation(words, new UUID(1, 2), "Anna", Instant.parse("2026-11-22T10:00:00Z"));

        translations.write(List.of(kept));

        assertThat(translations.of("xx-kept", DUTCH)).isEqualTo(Map.of("title", kept));
        assertThat(translations.in(DUTCH)).containsEntry("xx-kept", Map.of("title", kept));
        assertThat(translations.in(DUTCH, Set.of("xx-kept"))).containsEntry("xx-kept", Map.of("title", kept));
        assertThat(translations.in(DUTCH, Set.of("nl-doctor"))).doesNotContainKey("xx-kept");
        assertThat(states("xx-kept")).isEqualTo(Map.of(TranslationState.APPROVED, 1));
        assertThat(translations.item("xx-kept").orElseThrow().segments()).isEqualTo(library.segments());
        SegmentTranslation blank =
                new SegmentTranslation("xx-kept", "title", DUTCH, " ", TranslationState.APPROVED, words.madeFrom());
        translations.write(List.of(new KeptTranslation(blank, null, null, null)));
        assertThat(translations.of("xx-kept", DUTCH)).isEmpty();
        assertThat(states("xx-kept")).isEmpty();
    }

    @Test
    @DisplayName("A translation counts again as it did once its source says again what it was made from")
    void countsAgain() {
        ArticleDraft library = ArticleFixture.library("xx-again");
        articles.save(library);
        articles.translate(
                "xx-again",
                ArticleFixture.translated(library, DUTCH, TranslationState.APPROVED, "Leen", "Eerst", "Weten"));
        articles.translate(
                "xx-again",
                ArticleFixture.translated(library, ARABIC, TranslationState.MACHINE_DRAFTED, "1", "2", "3"));

        articles.save(ArticleFixture.withFirst(library, "**Frist:** Ask for a card."));
        articles.save(ArticleFixture.withFirst(library, "**Frist:** Ask for a carrd."));
        assertThat(articles.find("xx-again", DUTCH))
                .hasValueSatisfying(text -> assertThat(text.language()).isEqualTo(ENGLISH));
        SegmentTranslation again = new SegmentTranslation(
                "xx-again",
                "first",
                ARABIC,
                "4",
                TranslationState.NEEDS_REVIEW,
                library.segments().get(1).text());
        translations.write(List.of(new KeptTranslation(again, null, null, null)));
        articles.save(library);

        assertThat(articles.find("xx-again", DUTCH)).hasValueSatisfying(text -> {
            assertThat(text.language()).isEqualTo(DUTCH);
            assertThat(text.machineDrafted()).isFalse();
        });
        // What somebody wrote meanwhile was never approved, before or after.
        assertThat(translations.of("xx-again", ARABIC).values().stream()
                        .map(kept -> kept.words().state()))
                .containsExactlyInAnyOrder(
                        TranslationState.MACHINE_DRAFTED,
                        TranslationState.NEEDS_REVIEW,
                        TranslationState.MACHINE_DRAFTED);
    }

    private Map<TranslationState, Integer> states(String item) {
        return translations.atDesk(List.of(DUTCH)).stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow()
                .in(DUTCH);
    }

    @Test
    @DisplayName("A translation of a segment that the article does not have is refused")
    void refusesStrangeSegments() {
        ArticleDraft library = ArticleFixture.library("xx-strange");
        articles.save(library);
        List<SegmentTranslation> strange =
                List.of(new SegmentTranslation("xx-strange", "end", DUTCH, "Einde", TranslationState.APPROVED, "End"));

        assertThatThrownBy(() -> articles.translate("xx-strange", strange))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xx-strange/end");
    }

    @Test
    @DisplayName("An article past its last day is withheld everywhere, though it exists")
    void withholdsPastValidity() {
        articles.save(ArticleFixture.library("xx-expiring"));
        Reader reader = Reader.anyone();
        assertThat(search.search("storybooks", ENGLISH, reader, 50))
                .extracting("articleId")
                .contains("xx-expiring");

        clock.set(Instant.parse("2027-11-23T00:00:01Z"));

        assertThat(articles.exists("xx-expiring")).isTrue();
        assertThat(articles.find("xx-expiring", ENGLISH)).isEmpty();
        assertThat(articles.about("daily.leisure", ENGLISH, reader)).isEmpty();
        assertThat(articles.topicsFor(reader)).doesNotContain("daily.leisure");
        assertThat(search.search("storybooks", ENGLISH, reader, 50))
                .extracting("articleId")
                .doesNotContain("xx-expiring");
    }

    @Test
    @DisplayName("Articles about a topic come for the reader's audience first, then for the region")
    void prefersTheReader() {
        ArticleDraft one = ArticleFixture.library("xx-order-1");
        articles.save(ArticleFixture.forReaders(one, Set.of(Audience.PROFESSIONAL), "NL"));
        articles.save(ArticleFixture.forReaders(ArticleFixture.library("xx-order-2"), Set.of(Audience.NEWCOMER), "DE"));
        articles.save(ArticleFixture.forReaders(ArticleFixture.library("xx-order-3"), Set.of(Audience.NEWCOMER), "EU"));

        List<ArticleText> about =
                articles.about("daily.leisure", ENGLISH, new Reader(Phase.SETTLED, Audience.NEWCOMER, "NL"));

        assertThat(about)
                .extracting(ArticleText::id)
                .filteredOn(id -> id.startsWith("xx-order"))
                .as("what is meant for others is not shown beside what is meant for newcomers")
                .containsExactly("xx-order-3", "xx-order-2");
        assertThat(articles.about("daily.leisure", ENGLISH, new Reader(null, Audience.PROFESSIONAL, "NL")))
                .extracting(ArticleText::id)
                .filteredOn(id -> id.startsWith("xx-order"))
                .containsExactly("xx-order-1", "xx-order-3", "xx-order-2");
    }

    @Test
    @DisplayName("A change is searchable after its commit, not before, and never after a rollback")
    void searchFollowsCommits() {
        ArticleDraft library = ArticleFixture.library("xx-index");
        articles.save(ArticleFixture.withFirst(library, "Ask about zeppelins."));
        assertThat(ids("zeppelins")).containsExactly("xx-index");

        articles.save(ArticleFixture.withFirst(library, "Ask about submarines."));
        assertThat(ids("zeppelins")).doesNotContain("xx-index");
        assertThat(ids("submarines")).containsExactly("xx-index");

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            articles.save(ArticleFixture.withFirst(library, "Ask about balloons."));
            assertThat(ids("balloons")).isEmpty();
            assertThat(articles.find("xx-index", ENGLISH).orElseThrow().markdown())
                    .contains("submarines");
            transaction.setRollbackOnly();
        });

        assertThat(ids("balloons")).isEmpty();
        assertThat(articles.find("xx-index", ENGLISH).orElseThrow().markdown()).contains("submarines");
    }

    @Test
    @DisplayName("A change that another instance made is noticed")
    void noticesOtherInstances() {
        ArticleDraft library = ArticleFixture.library("xx-elsewhere");
        assertThat(articles.exists("xx-elsewhere")).isFalse();
        rows.save(new Article(ArticleFixture.withFirst(library, "Ask about gliders."), clock.instant()));
        assertThat(ids("gliders")).isEmpty();

        otherInstances.look();

        assertThat(ids("gliders")).containsExactly("xx-elsewhere");
    }

    @Test
    @DisplayName("A doctor is found in every language, by every reader, misspelt or not")
    void findsTheDoctor() {
        ArticleDraft doctor = new TransactionTemplate(transactions)
                .execute(transaction -> rows.findById("nl-doctor").orElseThrow().draft());
        articles.translate(
                doctor.id(),
                ArticleFixture.translated(
                        doctor,
                        ARABIC,
                        TranslationState.APPROVED,
                        doctor.segments().stream()
                                .map(segment ->
                                        segment.id().equals("title") ? "دكتور العائلة (huisarts)" : "سجّل عند الدكتور")
                                .toArray(String[]::new)));

        for (String typed : List.of("doctor", "huisarts", "huisartz", "دكتور", "I need a docter")) {
            for (var language : List.of(ENGLISH, DUTCH, ARABIC)) {
                assertThat(search.search(typed, language, Reader.anyone(), 10))
                        .as("%s asked in %s", typed, language)
                        .extracting("articleId")
                        .contains("nl-doctor");
            }
        }
    }

    private String titleOf(String id) {
        return articles.find(id, DUTCH).orElseThrow().title();
    }

    private List<String> ids(String text) {
        return search.search(text, ENGLISH, Reader.anyone(), 50).stream()
                .filter(hit -> hit.score() > 0.3)
                .map(ArticleSearch.Hit::articleId)
                .toList();
    }
}
