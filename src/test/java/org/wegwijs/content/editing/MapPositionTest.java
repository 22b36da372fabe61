package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.content.Coordinates;

@DisplayName("A place as people copy it from a map")
class MapPositionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "51.5606, 5.0919",
                " 51.5606,5.0919 ",
                "51.5606 5.0919",
                "51.5606° 5.0919°",
                "51,5606 5,0919",
                "51,5606; 5,0919",
                "51,5606, 5,0919",
                "51.5606° N, 5.0919° E",
                "N 51.5606 E 5.0919",
                "51.5606n 5.0919e",
                "51°33'38.16\"N 5°05'30.84\"E",
                "51° 33′ 38.16″ N, 5° 5′ 30.84″ E",
                "51°33’38,16”N 5°05’30,84”E",
                "51°33.636'N 5°5.514'E",
                "N51°33'38.16\" E5°05'30.84\"",
                "geo:51.5606,5.0919",
                "geo:51.5606,5.0919;u=35",
                "GEO:51.5606,5.0919?z=17",
                "geo:0,0?q=51.5606,5.0919(Tilburg)",
                "https://www.openstreetmap.org/#map=17/51.5606/5.0919",
                "https://www.openstreetmap.org/?mlat=51.5606&mlon=5.0919#map=12/51.6/5.1",
                "https://www.openstreetmap.org/node/12345#map=19.5/51.5606/5.0919&layers=N",
                "https://www.google.com/maps/@51.5606,5.0919,17z",
                "https://www.google.nl/maps/place/Tilburg/@51.6,5.1,12z/data=!3m1!4b1!4m6!3m5!1s0x47:0x2!8m2!3d51.5606!4d5.0919!16z",
                "https://maps.google.com/?q=51.5606,5.0919",
                "https://www.google.com/maps/search/?api=1&query=51.5606%2C5.0919",
                "https://www.google.com/maps/search/51.5606,+5.0919?entry=tts",
                "https://www.google.com/maps/place/51%C2%B033'38.2%22N+5%C2%B005'30.8%22E/@51.5606,5.0919,17z",
                "https://maps.apple.com/?ll=51.5606,5.0919&q=Tilburg",
                "https://www.bing.com/maps?cp=51.5606~5.0919&lvl=16",
            })
    @DisplayName("is understood in every form")
    void isUnderstood(String typed) {
        assertThat(MapPosition.read(typed)).isEqualTo(new MapPosition(new Coordinates(51.5606, 5.0919), null));
    }

    @ParameterizedTest
    @CsvSource({
        "'33.8688 S, 151.2093 E', -33.8688, 151.2093",
        "'-33.8688, -70.5', -33.8688, -70.5",
        "'5 S 70 W', -5, -70"
    })
    @DisplayName("can be on any side of the earth")
    void isOnAnySide(String typed, double north, double east) {
        assertThat(MapPosition.read(typed).at()).isEqualTo(new Coordinates(north, east));
    }

    @ParameterizedTest
    @CsvSource({
        "'Spoorlaan 1, Tilburg', service.position.unknown",
        "51.5606, service.position.unknown",
        "'51.5606, 5.0919, 17', service.position.unknown",
        "'51°33N 5°05N', service.position.unknown",
        "'1e9, 5', service.position.unknown",
        "'91, 5', service.position.nowhere",
        "'51, 181', service.position.nowhere",
        "'https://maps.app.goo.gl/abcDEF123', service.position.link",
        "'https://www.google.com/maps/place/Tilburg', service.position.link",
        "'https://%zz/@', service.position.link",
        "'geo:0,0?q=Tilburg', service.position.link",
    })
    @DisplayName("that says no place is refused with what is wrong")
    void isRefused(String typed, String fault) {
        assertThat(MapPosition.read(typed)).isEqualTo(new MapPosition(null, fault));
    }
}
