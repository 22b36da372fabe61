package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Services near a point")
class NearestServicesTest {

    /** A Tuesday at two in the afternoon in Tilburg. */
    private static final OpenNow TUESDAY =
            new OpenNow(new PublicHolidays(), Clock.fixed(Instant.parse("2026-11-24T13:00:00Z"), ZoneOffset.UTC));

    private static final Coordinates STATION = new Coordinates(51.5606, 5.0838);

    private final List<ServiceText> all = ServiceFixture.ALL.stream()
            .map(slug -> ServiceFixture.draft(slug).text())
            .toList();

    @Test
    @DisplayName("come by distance, then those to call: national before European")
    void comeByDistance() {
        List<Nearby> near = near(STATION, PlaceFixture.TILBURG, 10);

        assertThat(near)
                .extracting(nearby -> nearby.service().id())
                .containsExactly(
                        ServiceFixture.LEGAL_LINE,
                        ServiceFixture.TOWN_HALL,
                        ServiceFixture.NIGHT_LINE,
                        ServiceFixture.EUROPE);
        assertThat(near.get(0).km()).isCloseTo(0.07, within(0.01));
        assertThat(near.get(2).km()).isNull();
    }

    @Test
    @DisplayName("show the nearest location first, with its own hours")
    void showTheNearestLocationFirst() {
        Nearby legal = near(STATION, PlaceFixture.TILBURG, 1).get(0);

        assertThat(legal.service().locations())
                .extracting(ServiceLocation::name)
                .containsExactly("Office middle", "Office south");
        assertThat(legal.open().changes())
                .isEqualTo(Instant.parse("2026-11-24T15:00:00Z").atZone(PlaceFixture.AMSTERDAM));
    }

    @Test
    @DisplayName("leave out desks of other municipalities")
    void leaveOutOtherMunicipalities() {
        assertThat(near(PlaceFixture.BREDA.centre(), PlaceFixture.BREDA, 10))
                .extracting(nearby -> nearby.service().id())
                .containsExactly(
                        ServiceFixture.BREDA_DESK,
                        ServiceFixture.LEGAL_LINE,
                        ServiceFixture.NIGHT_LINE,
                        ServiceFixture.EUROPE);
    }

    @Test
    @DisplayName("far from every office are those to call, and hours that nobody lists are unknown")
    void farFromEveryOffice() {
        List<Nearby> near = near(new Coordinates(53.2194, 6.5665), PlaceFixture.UTRECHT, 10);

        assertThat(near)
                .extracting(nearby -> nearby.service().id())
                .containsExactly(ServiceFixture.LEGAL_LINE, ServiceFixture.NIGHT_LINE, ServiceFixture.EUROPE);
        assertThat(near).extracting(Nearby::km).containsOnlyNulls();
        assertThat(near)
                .extracting(nearby -> nearby.open().state())
                .containsExactly(Openness.State.OPEN, Openness.State.OPEN, Openness.State.UNKNOWN);
    }

    private List<Nearby> near(Coordinates from, Place home, int limit) {
        return new NearestServices(from, new Reach(Optional.of(home)), TUESDAY).of(all, limit);
    }
}
