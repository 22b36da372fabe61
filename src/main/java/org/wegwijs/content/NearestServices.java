package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts services in the order in which somebody at a certain point can reach them. */
record NearestServices(Coordinates from, Reach reach, OpenNow openNow) {

    /** An hour by bicycle and train; what is farther is not near. */
    static final int FARTHEST_KM = 40;

    List<Nearby> of(List<ServiceText> services, int limit) {
        Stream<Nearby> walkedTo = services.stream()
                .flatMap(service -> nearest(service).stream())
                .sorted(Comparator.comparingDouble(near -> near.km() == null ? Double.MAX_VALUE : near.km()));
        Stream<Nearby> called = services.stream()
                .filter(service ->
                        reach.includes(service.regions()) && nearest(service).isEmpty())
                .sorted(Comparator.comparingInt(service -> reach.rank(service.regions())))
                .map(service -> new Nearby(service, null, called(service)));
        return Stream.concat(walkedTo, called).limit(limit).toList();
    }

    /** Of a service for these people, or where nothing is known of them for anyone, the location that is nearest. */
    private Optional<Nearby> nearest(ServiceText service) {
        if (!reach.includes(service.regions()) && reach.place().isPresent()) {
            return Optional.empty();
        }
        return service.locations().stream()
                .filter(location -> location.physical() && kilometres(location) <= FARTHEST_KM)
                .min(Comparator.comparingDouble(this::kilometres))
                .map(location -> {
                    List<ServiceLocation> ordered = new ArrayList<>(service.locations());
                    ordered.sort(Comparator.comparingDouble(this::kilometres));
                    Hours hours = location.hours().known() ? location.hours() : service.hours();
                    return new Nearby(service.withLocations(ordered), kilometres(location), openNow.of(hours));
                });
    }

    private Openness called(ServiceText service) {
        return openNow.of(service.hours());
    }

    private double kilometres(ServiceLocation location) {
        Coordinates there = location.coordinates();
        return there == null || !location.physical() ? Double.MAX_VALUE : from.kilometresTo(there);
    }
}
