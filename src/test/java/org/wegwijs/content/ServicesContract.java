package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wegwijs.content.ArticleFixture.ARABIC;
import static org.wegwijs.content.ArticleFixture.DUTCH;
import static org.wegwijs.content.ArticleFixture.ENGLISH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/** What services promise on every database. */
@SpringBootTest(classes = ContentRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ServicesContract {

    private static final Set<String> COMPLAINTS = Set.of("rights.complaints");
    private static final List<String> STORED = List.of(
            ServiceFixture.TOWN_HALL, ServiceFixture.LEGAL_LINE, ServiceFixture.NIGHT_LINE, ServiceFixture.EUROPE);

    @Autowired
    private Services services;

    @Autowired
    private ServiceHints hints;

    @Autowired
    private Places places;

    @Autowired
    private StoredServices rows;

    @Autowired
    private StarterContent starter;

    @Autowired
    private SourceFiles files;

    @Autowired
    private OtherInstances otherInstances;

    @Autowired
    private ContentRooms.SettableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void saveServices() {
        STORED.forEach(slug -> services.save(ServiceFixture.draft(slug)));
    }

    @AfterEach
    void setClockBack() {
        clock.set(ContentRooms.SettableClock.START);
    }

    @Test
    @DisplayName("The services that come with the program are in an empty database after its first start, once")
    void importsOnce() {
        List<SourceFile> shipped = files.below(ServiceFile.FOLDER, ServiceFile.ENDING);
        long before = rows.count();

        starter.importOnce();

        assertThat(rows.count()).isEqualTo(before).isGreaterThanOrEqualTo(shipped.size());
        assertThat(shipped).allMatch(file -> services.exists(file.name().replace(ServiceFile.ENDING, "")));
    }

    @Test
    @DisplayName("A service is whole in one language: the one asked for, or else English")
    void isWholeInOneLanguage() {
        ServiceDraft hall = ServiceFixture.draft(ServiceFixture.TOWN_HALL);
        services.translate(hall.slug(), ServiceFixture.translated(hall, DUTCH, TranslationState.MACHINE_DRAFTED));
        services.translate(
                hall.slug(),
                ServiceFixture.translated(hall, ARABIC, TranslationState.APPROVED)
                        .subList(0, 2));

        assertThat(services.find(hall.slug(), DUTCH)).hasValueSatisfying(text -> {
            assertThat(text.language()).isEqualTo(DUTCH);
            assertThat(text.machineDrafted()).isTrue();
            assertThat(text.name()).isEqualTo("Stadswinkel");
            assertThat(text.segments()).allMatch(segment -> segment.text().startsWith("nl: "));
            assertThat(text.hours().openings()).hasSize(2);
        });
        assertThat(services.find(hall.slug(), ARABIC).orElseThrow().language()).isEqualTo(ENGLISH);
        assertThat(services.find("xx-nowhere", ENGLISH)).isEmpty();
    }

    @Test
    @DisplayName("A changed text makes its translations old and no others")
    void comparesTranslations() {
        ServiceDraft line = ServiceFixture.draft(ServiceFixture.LEGAL_LINE);
        services.translate(line.slug(), ServiceFixture.translated(line, DUTCH, TranslationState.APPROVED));
        assertThat(services.find(line.slug(), DUTCH).orElseThrow().language()).isEqualTo(DUTCH);

        services.save(ServiceFixture.draft(
                line.slug(), ServiceFixture.json(line.slug()).replace("A lawyer costs", "Lawyers cost")));

        assertThat(services.find(line.slug(), DUTCH).orElseThrow().language()).isEqualTo(ENGLISH);
        assertThat(services.find(line.slug(), DUTCH).orElseThrow().terms().fees())
                .isEqualTo("Lawyers cost money.");
        services.translate(
                line.slug(),
                List.of(new SegmentTranslation(
                        line.slug(), "fees", DUTCH, "Kost geld.", TranslationState.APPROVED, "Lawyers cost money.")));
        assertThat(services.find(line.slug(), DUTCH).orElseThrow().language()).isEqualTo(DUTCH);
        assertThatThrownBy(() -> services.translate(
                        line.slug(),
                        List.of(new SegmentTranslation(
                                line.slug(), "fee", DUTCH, "x", TranslationState.APPROVED, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A service is withheld past its last day and while it is not active, though it exists")
    void isWithheld() {
        String slug = ServiceFixture.NIGHT_LINE;
        services.save(
                ServiceFixture.draft(slug, ServiceFixture.json(slug).replace("\"active\"", "\"temporarily closed\"")));
        assertThat(services.find(slug, ENGLISH)).isEmpty();
        assertThat(services.exists(slug)).isTrue();

        clock.set(Instant.parse("2027-05-22T21:00:00Z"));
        assertThat(services.find(ServiceFixture.EUROPE, ENGLISH)).isPresent();
        clock.set(Instant.parse("2027-05-23T21:00:00Z"));
        assertThat(services.find(ServiceFixture.EUROPE, ENGLISH)).isEmpty();
        assertThat(services.about(COMPLAINTS, Optional.empty(), ENGLISH))
                .extracting(ServiceText::id)
                .doesNotContainAnyElementsOf(STORED);
    }

    @Test
    @DisplayName("Services about a topic come from the municipality, then the country, then Europe")
    void prefersTheNearest() {
        assertThat(about(places.find("nl-tilburg")))
                .containsExactly(
                        ServiceFixture.TOWN_HALL,
                        ServiceFixture.LEGAL_LINE,
                        ServiceFixture.NIGHT_LINE,
                        ServiceFixture.EUROPE);
        assertThat(about(places.find("NL")))
                .containsExactly(ServiceFixture.LEGAL_LINE, ServiceFixture.NIGHT_LINE, ServiceFixture.EUROPE);
        assertThat(services.about(COMPLAINTS, new Reader(null, Audience.NEWCOMER, "NL"), ENGLISH))
                .extracting(ServiceText::id)
                .filteredOn(STORED::contains)
                .containsExactly(ServiceFixture.LEGAL_LINE, ServiceFixture.NIGHT_LINE, ServiceFixture.EUROPE);
    }

    @Test
    @DisplayName("Near a point, the listed place around it is where the person lives")
    void findsThePlaceByThePoint() {
        List<Nearby> near =
                services.near(new Coordinates(51.5606, 5.0838), places.find("NL"), COMPLAINTS, ENGLISH, 50).stream()
                        .filter(nearby -> STORED.contains(nearby.service().id()))
                        .toList();

        assertThat(near)
                .extracting(nearby -> nearby.service().id())
                .containsExactly(
                        ServiceFixture.LEGAL_LINE,
                        ServiceFixture.TOWN_HALL,
                        ServiceFixture.NIGHT_LINE,
                        ServiceFixture.EUROPE);
        // A Sunday.
        assertThat(near)
                .extracting(nearby -> nearby.open().state())
                .containsExactly(
                        Openness.State.CLOSED, Openness.State.CLOSED, Openness.State.OPEN, Openness.State.UNKNOWN);
        assertThat(services.openness(near.get(2).service()).isOpen()).isTrue();
    }

    @Test
    @DisplayName("A change is shown after its commit, not before, and never after a rollback; the document stays whole")
    void followsCommits() {
        String slug = ServiceFixture.EUROPE;
        String json = ServiceFixture.json(slug).replace("Europe helps", "Europe listens");
        assertThat(services.find(slug, ENGLISH).orElseThrow().name()).isEqualTo("Europe helps");

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            services.save(ServiceFixture.draft(slug, json));
            assertThat(services.find(slug, ENGLISH).orElseThrow().name()).isEqualTo("Europe helps");
            transaction.setRollbackOnly();
        });
        assertThat(services.find(slug, ENGLISH).orElseThrow().name()).isEqualTo("Europe helps");

        services.save(ServiceFixture.draft(slug, json));
        assertThat(services.find(slug, ENGLISH).orElseThrow().name()).isEqualTo("Europe listens");
        assertThat(rows.findById(slug).orElseThrow().file().text()).isEqualTo(json);
    }

    @Test
    @DisplayName("A change that another instance made is noticed")
    void noticesOtherInstances() {
        String slug = ServiceFixture.EUROPE;
        assertThat(services.find(slug, ENGLISH)).isPresent();
        ServiceRow row = rows.findById(slug).orElseThrow();
        row.replaceBy(
                ServiceFixture.draft(slug, ServiceFixture.json(slug).replace("Europe helps", "Europe answers")),
                clock.instant());
        rows.save(row);
        assertThat(services.find(slug, ENGLISH).orElseThrow().name()).isEqualTo("Europe helps");

        otherInstances.look();

        assertThat(services.find(slug, ENGLISH).orElseThrow().name()).isEqualTo("Europe answers");
    }

    @Test
    @DisplayName("A service is not saved under the id of an article")
    void refusesTheIdOfAnArticle() {
        ServiceDraft draft = ServiceFixture.draft(
                "nl-doctor", ServiceFixture.json(ServiceFixture.EUROPE).replace("xx-europe", "nl-doctor"));

        assertThatThrownBy(() -> services.save(draft)).hasMessageContaining("article");
        List<Fault> faults = new ArrayList<>();
        assertThat(services.read(new SourceFile("nl-doctor.json", draft.document()), faults))
                .contains(draft);
    }

    @Test
    @DisplayName("Hints of what is wrong with a service are counted by day, and go when somebody has looked")
    void countsHints() {
        hints.note(ServiceFixture.EUROPE, "phone", ARABIC);
        hints.note(ServiceFixture.EUROPE, "phone", ARABIC);
        hints.note(ServiceFixture.TOWN_HALL, "hours", DUTCH);
        clock.set(ContentRooms.SettableClock.START.plusSeconds(86_400));
        hints.note(ServiceFixture.EUROPE, "phone", ARABIC);

        LocalDate first = LocalDate.of(2026, 11, 22);
        assertThat(hints.latest(0, 10))
                .containsExactly(
                        new ServiceHints.Hint(ServiceFixture.EUROPE, "phone", ARABIC, first.plusDays(1), 1),
                        new ServiceHints.Hint(ServiceFixture.EUROPE, "phone", ARABIC, first, 2),
                        new ServiceHints.Hint(ServiceFixture.TOWN_HALL, "hours", DUTCH, first, 1));
        assertThatThrownBy(() -> hints.note(ServiceFixture.EUROPE, "Call me at 06 12345678", ARABIC))
                .isInstanceOf(IllegalArgumentException.class);

        hints.settle(ServiceFixture.EUROPE);
        hints.settle(ServiceFixture.TOWN_HALL);
        assertThat(hints.latest(0, 10)).isEmpty();
    }

    private List<String> about(Optional<Place> place) {
        return services.about(COMPLAINTS, place, ENGLISH).stream()
                .map(ServiceText::id)
                .filter(STORED::contains)
                .toList();
    }
}
