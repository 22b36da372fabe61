package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

@DisplayName("Places")
class PlacesTest {

    private final Places places = PlaceFixture.places();

    @ParameterizedTest
    @CsvSource({
        "Tilburg, nl-tilburg",
        "tilborg, nl-tilburg",
        "TILBURG!, nl-tilburg",
        "I live in tilborg, nl-tilburg",
        "ik woon in Tilbrug, nl-tilburg",
        "أعيش في تيلبورخ, nl-tilburg",
        "تيلبورغ, nl-tilburg",
        "Тилбург, nl-tilburg",
        "ትልቡርግ, nl-tilburg",
        "أوترخت, nl-utrecht",
        "أنا في أيندهوفن, nl-eindhoven",
        "Ейндговен, nl-eindhoven",
        "Bergen, nl-bergen",
        "bergen op zoom, nl-bergen-op-zoom",
        "I live in Bergen op Zoom, nl-bergen-op-zoom",
        "Utrecht in the Netherlands, nl-utrecht",
        "bread, nl-breda",
        "Nederland, NL",
        "هولندا, NL",
    })
    @DisplayName("are found by what people type, with mistakes and in other letters")
    void areFoundByWhatPeopleType(String typed, String id) {
        assertThat(places.named(typed)).map(Place::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?!",
                "help",
                "where can I buy bread",
                "Tilburg or Utrecht",
                "my cousin once said that she would like to see Tilburg",
                "طبيب",
                "بارد",
                "лікар"
            })
    @DisplayName("are not found in other words, in long texts and where two are named")
    void areNotFoundInOtherWords(String typed) {
        assertThat(places.named(typed)).isEmpty();
    }

    @Test
    @DisplayName("are found by a position within their radius, the nearest first")
    void areFoundByPosition() {
        assertThat(places.nearest(51.56, 5.08)).contains(PlaceFixture.TILBURG);
        assertThat(places.nearest(51.9, 4.48)).isEmpty();
        assertThat(PlaceFixture.TILBURG.centre().kilometresTo(PlaceFixture.UTRECHT.centre()))
                .isCloseTo(59, within(0.5));
        assertThatThrownBy(() -> places.nearest(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> places.nearest(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName(
            "are named in a language where a name is marked for it, else in Latin letters; countries in every language")
    void areNamedInALanguage() {
        assertThat(PlaceFixture.TILBURG.nameIn(LanguageTag.of("ar"))).isEqualTo("تيلبورخ");
        assertThat(PlaceFixture.TILBURG.nameIn(LanguageTag.of("fa"))).isEqualTo("Tilburg");
        assertThat(PlaceFixture.NETHERLANDS.nameIn(LanguageTag.of("nl"))).isEqualTo("Nederland");
        assertThat(PlaceFixture.NETHERLANDS.nameIn(LanguageTag.of("uk"))).isEqualTo("Нідерланди");
    }

    @Test
    @DisplayName("come with the program, with no fault")
    void comeWithTheProgram() {
        List<Fault> faults = new ArrayList<>();
        Places shipped = Places.lenient(new SourceFiles(null), faults);

        assertThat(faults).isEmpty();
        assertThat(shipped.find("NL")).isPresent();
        assertThat(shipped.in("NL")).extracting(Place::id).contains("nl-tilburg");
        assertThat(shipped.in("SE")).isEmpty();
    }

    @Test
    @DisplayName("are refused with all faults, each with its line")
    void areRefusedWithAllFaults() {
        List<Fault> faults = new ArrayList<>();
        PlaceFile.read("""
                # a comment
                id,country,name,latitude,longitude,radius_km,time_zone,names
                NL,NL,Netherlands,52.1,5.3,,Europe/Amsterdam,
                nl-tilburg,NL,,51.5606,500,8,Europe/Amsterdam,a||b
                # another
                nl-utrecht,NL,Utrecht,52.0908,5.1222,,Europe/Utrecht,

                tilburg,XX,Tilburg,51,5,8,Europe/Amsterdam,
                be-gent,BE,Gent,51,3.7,8,Europe/Brussels,
                NL,NL,Holland,52.1,5.3,,Europe/Amsterdam,
                nl-breda,NL,Breda,51.5,4.7,8,Europe/Amsterdam,Netherlands
                nl-ede,NL,Ede
                """, faults);

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "starter/places.csv:4: place 'nl-tilburg': 'name' is missing",
                        "starter/places.csv:4: place 'nl-tilburg': 'longitude' is '500'; a number from -180.0 to 180.0",
                        "starter/places.csv:4: place 'nl-tilburg': 'names' holds an empty name; names stand with one |"
                                + " between them",
                        "starter/places.csv:6: place 'nl-utrecht': 'radius_km' is ''; a number from 0.1 to 200.0",
                        "starter/places.csv:6: place 'nl-utrecht': unknown time zone 'Europe/Utrecht'; one like"
                                + " Europe/Amsterdam",
                        "starter/places.csv:8: place 'tilburg': unknown country 'XX'; two capital letters of ISO 3166",
                        "starter/places.csv:9: place 'be-gent': the country 'BE' has to stand above it with a row of its"
                                + " own",
                        "starter/places.csv:10: place 'NL': stands twice",
                        "starter/places.csv:11: place 'nl-breda': is named like another place: 'Netherlands' (NL)",
                        "starter/places.csv:12: has 3 columns instead of 8; one with a comma in it stands in double"
                                + " quotes");
    }

    @Test
    @DisplayName("are refused where the file is no CSV or has another header")
    void areRefusedWithoutHeader() {
        List<Fault> faults = new ArrayList<>();

        PlaceFile.read("id,name\nNL,Netherlands\n", faults);
        PlaceFile.read("id,country,\"name\nNL", faults);

        assertThat(faults).hasSize(2).extracting(Fault::line).containsExactly(1, 1);
    }
}
