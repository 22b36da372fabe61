package org.wegwijs.content;

import java.time.ZoneId;
import java.util.List;

/** Places to test with. */
final class PlaceFixture {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final Place NETHERLANDS =
            new Place("NL", "NL", "Netherlands", 52.1, 5.3, 0, AMSTERDAM, List.of("Nederland", "هولندا"));
    static final Place TILBURG = new Place(
            "nl-tilburg", "NL", "Tilburg", 51.5606, 5.0919, 8, AMSTERDAM, List.of("ar:تيلبورخ", "uk:Тілбург"));
    static final Place UTRECHT = new Place("nl-utrecht", "NL", "Utrecht", 52.0908, 5.1222, 8, AMSTERDAM, List.of());
    static final Place EINDHOVEN =
            new Place("nl-eindhoven", "NL", "Eindhoven", 51.4408, 5.4778, 9, AMSTERDAM, List.of());
    static final Place BREDA = new Place("nl-breda", "NL", "Breda", 51.5866, 4.776, 8, AMSTERDAM, List.of());
    static final Place BERGEN = new Place("nl-bergen", "NL", "Bergen", 52.67, 4.70, 5, AMSTERDAM, List.of());
    static final Place ZOOM =
            new Place("nl-bergen-op-zoom", "NL", "Bergen op Zoom", 51.495, 4.291, 8, AMSTERDAM, List.of());

    private PlaceFixture() {}

    static Places places() {
        return new Places(List.of(NETHERLANDS, TILBURG, UTRECHT, EINDHOVEN, BREDA, BERGEN, ZOOM));
    }
}
