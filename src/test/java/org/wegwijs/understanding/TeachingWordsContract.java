package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Reader;
import org.wegwijs.files.Fault;
import org.wegwijs.language.LanguageTag;

/** What holds on every database. */
@SpringBootTest(classes = UnderstandingRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class TeachingWordsContract {

    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final LanguageTag NL = LanguageTag.of("nl");
    private static final Reader NEWCOMER = new Reader(null, Audience.NEWCOMER, null);
    private static final String STRANGE = "grabbelton flierefluiten";

    @Autowired
    TeachingWords teaching;

    @Autowired
    Understanding understanding;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from taught_word").update();
        teaching.refresh();
    }

    @Test
    @DisplayName("makes the assistant answer at once, also what is nearly the same")
    void answersAtOnce() {
        assertThat(ask(STRANGE).topic()).isNull();
        teaching.teach(TaughtWord.phrase(NL, "health.dentist", STRANGE));
        assertThat(ask(STRANGE).topic()).isEqualTo("health.dentist");
        assertThat(ask("Grabbelton flierefluiten!").topic()).isEqualTo("health.dentist");
        assertThat(ask("grabbelton flierefluitn").topic()).isEqualTo("health.dentist");
        assertThat(ask("fluiten").topic()).isNotEqualTo("health.dentist");
    }

    @Test
    @DisplayName("puts the article that is linked to a question first")
    void linksAnArticle() {
        teaching.teach(TaughtWord.phrase(NL, "money.bank", STRANGE).leadingTo("nl-bank"));
        assertThat(ask(STRANGE).answers())
                .first()
                .satisfies(found -> assertThat(found.article().id()).isEqualTo("nl-bank"));
    }

    @Test
    @DisplayName("answers with the practice that is linked to a question, whoever asks")
    void linksAPractice() {
        teaching.teach(TaughtWord.phrase(NL, "housing.find", STRANGE).leadingTo("be-curant"));
        assertThat(ask(STRANGE).answers())
                .first()
                .satisfies(found -> assertThat(found.article().id()).isEqualTo("be-curant"));
    }

    @Test
    @DisplayName("answers with the service that is linked to a question, but not people of another place")
    void linksAService() {
        teaching.teach(TaughtWord.phrase(NL, "language.practice", STRANGE).leadingTo("nl-tilburg-library"));
        assertThat(ask(STRANGE).services()).first().satisfies(found -> {
            assertThat(found.service().id()).isEqualTo("nl-tilburg-library");
            assertThat(found.named()).isTrue();
        });
        assertThat(askFrom("nl-tilburg").services())
                .first()
                .satisfies(found -> assertThat(found.service().id()).isEqualTo("nl-tilburg-library"));
        assertThat(askFrom("nl-utrecht").services())
                .noneSatisfy(found -> assertThat(found.service().id()).isEqualTo("nl-tilburg-library"));
    }

    private Understood askFrom(String region) {
        return understanding.of(new Question(STRANGE, EN, new Reader(null, Audience.NEWCOMER, region)));
    }

    @Test
    @DisplayName("makes an example of nothing a question that is not answered with certainty")
    void teachesNothingKnown() {
        assertThat(ask("open a bank account").topic()).isEqualTo("money.bank");
        teaching.teach(TaughtWord.phrase(EN, Explanation.NOTHING_KNOWN, "weather on mars tomorrow"));
        assertThat(ask("weather on mars tomorrow").topic()).isNull();
        assertThat(ask("open a bank account").topic()).isEqualTo("money.bank");
    }

    @Test
    @DisplayName("knows a spelling and forgets it again")
    void teachesSpellings() {
        TaughtWord spelling = TaughtWord.spelling(EN, "health.doctor", "huisarts", "hoezarz");
        teaching.teach(spelling);
        assertThat(ask("hoezarz").topic()).isEqualTo("health.doctor");
        assertThat(teaching.words(TaughtWord.Kind.SPELLING, EN))
                .first()
                .isEqualTo(new TeachingWords.Known(spelling, true));
        teaching.teach(spelling.withRemoved());
        assertThat(ask("hoezarz").topic()).isNull();
        assertThat(rows()).isZero();
    }

    @Test
    @DisplayName("takes a word of the files out, and back in")
    void removesAWordOfTheFiles() {
        TaughtWord shipped = TaughtWord.spelling(EN, "health.doctor", "huisarts", "huisartz");
        assertThat(teaching.inFiles(shipped)).isTrue();
        teaching.teach(shipped.withRemoved());
        assertThat(rows()).isEqualTo(1);
        assertThat(teaching.words(TaughtWord.Kind.SPELLING, EN))
                .filteredOn(known -> known.word().normal().equals("huisartz"))
                .singleElement()
                .satisfies(known -> assertThat(known.word().removed()).isTrue());
        teaching.undo(shipped);
        assertThat(rows()).isZero();
        assertThat(teaching.words(TaughtWord.Kind.SPELLING, EN)).contains(new TeachingWords.Known(shipped, false));
    }

    @Test
    @DisplayName("goes out as files that are read as what counts")
    void goesOutAsFiles(@TempDir Path folder) {
        teaching.teach(TaughtWord.phrase(EN, "health.dentist", STRANGE));
        teaching.teach(
                TaughtWord.phrase(EN, "resettlement.process", "file closed").withRemoved());
        String phrases = teaching.file(TaughtWord.Kind.PHRASE, EN);
        List<Fault> faults = new ArrayList<>();
        assertThat(Phrases.read(FilesFixture.withEnglish(folder, Phrases.NAME, phrases), FilesFixture.topics(), faults))
                .filteredOn(read -> read.language().equals(EN))
                .singleElement()
                .satisfies(read -> assertThat(read.examples())
                        .contains(new Phrases.Example("health.dentist", STRANGE))
                        .doesNotContain(new Phrases.Example("resettlement.process", "file closed"))
                        .hasSize((int) teaching.words(TaughtWord.Kind.PHRASE, EN).stream()
                                .filter(known -> !known.word().removed())
                                .count()));
        teaching.teach(TaughtWord.spelling(EN, "health.doctor", "huisarts", "\"hoezarz\""));
        Lexicon read = new Lexicon(
                FilesFixture.withEnglish(folder, Lexicon.NAME, teaching.file(TaughtWord.Kind.SPELLING, EN)),
                FilesFixture.topics());
        assertThat(read.find("hoezarz"))
                .hasValueSatisfying(hit -> assertThat(hit.term()).isEqualTo("huisarts"));
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("keeps one row for a text, however often it is taught")
    void teachesOnce() {
        teaching.teach(TaughtWord.phrase(EN, "money.bank", STRANGE));
        teaching.teach(TaughtWord.phrase(EN, "money.taxes", STRANGE + "?"));
        assertThat(rows()).isEqualTo(1);
        assertThat(ask(STRANGE).topic()).isEqualTo("money.taxes");
    }

    @Test
    @DisplayName("refuses what would mislead, and says why")
    void refuses() {
        assertThat(List.of(
                        TaughtWord.phrase(EN, "money.bank", "?!"),
                        TaughtWord.phrase(EN, "money.gold", "gold"),
                        TaughtWord.phrase(EN, "crisis.suicide", "sad"),
                        TaughtWord.phrase(EN, "money.bank", "gold").leadingTo("nowhere"),
                        TaughtWord.spelling(EN, "money.bank", "?", "goud"),
                        TaughtWord.spelling(EN, "money.bank", "bank", "one two three four five six seven"),
                        TaughtWord.spelling(EN, "money.bank", "bank", "huisarts")))
                .extracting(word -> teaching.refusal(word).orElse(""))
                .containsExactly(
                        "words.fault.empty",
                        "words.fault.topic",
                        "words.fault.topic",
                        "words.fault.item",
                        "words.fault.term",
                        "words.fault.words",
                        "words.fault.other");
        assertThatThrownBy(() -> teaching.teach(TaughtWord.phrase(EN, "money.gold", "gold")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName(
            "is measured on examples held back before anything changes: nothing for a strange word, harm for a wrong one")
    void measures() {
        Effect none = teaching.effect(TaughtWord.phrase(EN, "health.dentist", STRANGE));
        assertThat(none.asked()).isGreaterThan(300);
        assertThat(none.changes()).isEmpty();
        assertThat(none.rightAfter()).isEqualTo(none.rightBefore()).isGreaterThan(none.asked() / 2);

        Effect harm = teaching.effect(TaughtWord.spelling(EN, "housing.waste", "grabbelton", "doctor"));
        assertThat(harm.changes()).isNotEmpty();
        assertThat(harm.rightAfter()).isLessThan(harm.rightBefore());
        assertThat(harm.changes())
                .anySatisfy(change -> assertThat(change.worse()).isTrue());
        assertThat(rows()).isZero();
        assertThat(ask("doctor").topic()).isNotEqualTo("housing.waste");
    }

    private Understood ask(String text) {
        return understanding.of(new Question(text, EN, NEWCOMER));
    }

    private long rows() {
        return jdbc.sql("select count(*) from taught_word").query(Long.class).single();
    }
}
