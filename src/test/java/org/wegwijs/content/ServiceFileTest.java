package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.Fault;
import org.wegwijs.language.LanguageTag;

@DisplayName("A service file")
class ServiceFileTest {

    private final List<Fault> faults = new ArrayList<>();

    @Test
    @DisplayName("gives all that is shown, and keeps the document as it was")
    void givesAllThatIsShown() {
        ServiceDraft draft = ServiceFixture.draft(ServiceFixture.LEGAL_LINE);
        ServiceText text = draft.text();

        assertThat(draft.document()).isEqualTo(ServiceFixture.json(ServiceFixture.LEGAL_LINE));
        assertThat(text.name()).isEqualTo("Rechtslijn");
        assertThat(text.organization()).isEqualTo("Example legal aid");
        assertThat(text.topics()).isEqualTo(Set.of("rights.legal-aid", "rights.complaints"));
        assertThat(text.regions()).containsExactly("NL");
        assertThat(text.contact().phones())
                .extracting(phone -> phone.address().toString())
                .containsExactly("tel:+31101234567", "tel:08001234567");
        assertThat(text.contact().phones().get(0).languages())
                .containsExactly(LanguageTag.of("ar"), LanguageTag.of("nl"));
        assertThat(Objects.requireNonNull(text.locations().get(1).address()).line())
                .isEqualTo("Voorbeeldlaan 4, 5000 AB Tilburg");
        assertThat(text.locations().get(1).coordinates()).isEqualTo(new Coordinates(51.56, 5.084));
        assertThat(text.terms().costs()).extracting(Cost::option).containsExactly(Cost.Option.FREE, Cost.Option.PAID);
        assertThat(text.hours().zone()).isEqualTo(PlaceFixture.AMSTERDAM);
        assertThat(text.sourceAddress()).hasHost("organisation.example");
    }

    @Test
    @DisplayName("gives the texts to translate, by their names")
    void givesTheTextsToTranslate() {
        assertThat(ServiceFixture.draft(ServiceFixture.LEGAL_LINE).segments())
                .extracting(Segment::id)
                .containsExactly(
                        "description",
                        "alert",
                        "phone-1",
                        "location-1-schedule-0",
                        "schedule-1",
                        "cost-0",
                        "fees",
                        "interpretation");
        assertThat(ServiceFixture.draft(ServiceFixture.TOWN_HALL).segments())
                .extracting(Segment::id)
                .containsExactly(
                        "description",
                        "phone-0",
                        "schedule-1",
                        "eligibility",
                        "application",
                        "document-0",
                        "document-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"name\": \"Stadswinkel\"` | `\"nom\": \"x\"` | 1: 'name' is missing",
                "`\"status\": \"active\"` | `\"status\": \"open\"` | 5: status: 'open' is not known",
                "`+31 10 123 4567` | `+31 10 123 456` | 18: phones[0].number: '+31 10 123 456' is no number that exists",
                "`+31 10 123 4567` | `010 123 4567` | 18: phones[0].number: '010 123 4567' is no short number of NL; write a",
                "`\"opens_at\": \"09:00\"` | `\"opens_at\": \"9 am\"` | 27: schedules[0].opens_at: '9 am' is no local time",
                "`\"opens_at\": \"09:00\"` | `\"opens_at\": \"17:00\"` | 27: schedules[0].opens_at: open the whole day is",
                "`\"closes_at\": \"17:00\"` | `\"closes_at\": \"24:30\"` | 28: schedules[0].closes_at: '24:30' is no local time",
                "`\"freq\": \"WEEKLY\"` | `\"freq\": \"DAILY\"` | 25: schedules[0].freq: 'DAILY' is not known",
                "`\"MO,TU,WE,TH,FR\"` | `\"MO,2TU\"` | 26: schedules[0].byday: '2TU' is a day of a month",
                "`\"MO,TU,WE,TH,FR\"` | `\"monday\"` | 26: schedules[0].byday: 'monday' is no day",
                "`\"byday\": \"MO,TU,WE,TH,FR\"` | `\"count\": 3` | 26: schedules[0].count: is not supported",
                "`registration.municipality` | `registration.town` | unknown topic 'registration.town'",
                "`\"extent\": \"nl-tilburg\"` | `\"extent\": \"nl-tilborg\"` | service_areas[0].extent: unknown place 'nl-tilborg'",
                "`\"link_type\": \"source\"` | `\"link_type\": \"sauce\"` | attributes: lack one with the link_type 'source'",
                "`\"link_type\": \"valid-until\"` | `\"link_type\": \"x\"` | attributes: lack one with the link_type 'valid-until'",
                "`\"assured_date\": \"2026-11-22\"` | `\"x\": \"\"` | 1: 'assured_date' is missing",
                "`\"assured_date\": \"2026-11-22\"` | `\"assured_date\": \"22-11-2026\"` | assured_date: '22-11-2026' is no date",
                "`\"assured_date\": \"2026-11-22\"` | `\"assured_date\": \"2028-01-01\"` | value: lies before 'assured_date'",
                "`\"latitude\": 51.557` | `\"latitude\": 515.57` | location.latitude: has to be a number from -90 to 90",
                "`\"latitude\": 51.557` | `\"x\": 1` | service_at_locations[0].location: has one coordinate",
                "`\"option\": \"free\"` | `\"option\": \"gratis\"` | cost_options[0].option: 'gratis' is not known",
                "`\"value\": \"xx-town-hall\"` | `\"value\": \"xx-town\"` | value: 'xx-town' is not the name of the file",
                "`\"value\": \"closed\"` | `\"value\": \"shut\"` | 'shut' is not known; open or closed",
                "`https://organisation.example/contact` | `organisation.example` | 'organisation.example' is no web address",
                "`\"city\": \"Tilburg\",` | `` | addresses[0]: 'city' is missing",
                "`\"link_entity\": \"service\",` | `\"link_id\": \"7\",` | link_id: '7' is no UUID",
            })
    @DisplayName("is refused with the line, the place and the cause")
    void isRefused(String right, String wrong, String fault) {
        String json = ServiceFixture.json(ServiceFixture.TOWN_HALL);
        assertThat(json).contains(right);
        int at = json.indexOf(right);
        String changed = json.substring(0, at) + wrong + json.substring(at + right.length());

        assertThat(ServiceFixture.read(ServiceFixture.TOWN_HALL, changed, faults))
                .isEmpty();
        assertThat(faults).extracting(Fault::toString).anyMatch(said -> said.contains(fault));
        assertThat(faults).hasSizeLessThan(3);
    }

    @Test
    @DisplayName("tells all faults at once")
    void tellsAllFaultsAtOnce() {
        String json = ServiceFixture.json(ServiceFixture.LEGAL_LINE)
                .replace("\"code\": \"ar\"", "\"code\": \"arabic language\"")
                .replace("help@organisation.example", "help at organisation")
                .replace("0800 1234567", "0800 12")
                .replace("\"1SA\"", "\"6SA\"")
                .replace("\"url\"", "\"uri\"");

        assertThat(ServiceFixture.read(ServiceFixture.LEGAL_LINE, json, faults)).isEmpty();
        assertThat(faults).hasSize(4).allMatch(fault -> fault.line() > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"id\": }", "{\"id\": \"a\", \"id\": \"b\"}", "{} {}"})
    @DisplayName("is refused where it is no JSON object")
    void isRefusedWhereItIsNoJson(String json) {
        assertThat(ServiceFixture.read("xx-empty", json, faults)).isEmpty();
        assertThat(faults).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112",
                "113",
                "144",
                "14013",
                "14 013",
                "116 111",
                "0800-0113",
                "0900-8844",
                "+31 800 0113",
                "+31 10 123 4567"
            })
    @DisplayName("may hold short numbers and numbers of one country as they are dialled there")
    void mayHoldShortNumbers(String number) {
        assertThat(PhoneNumbers.fault(number, List.of("NL"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13", "call us", "+31", "+31 13", "999999", "06 12345678", "+999 1234567"})
    @DisplayName("may hold no number that nobody can dial")
    void mayHoldNoNumberThatNobodyCanDial(String number) {
        assertThat(PhoneNumbers.fault(number, List.of("NL"))).isPresent();
    }
}
