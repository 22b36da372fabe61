package org.wegwijs.content;

import java.util.List;
import java.util.Optional;

/** Which services are for the people of a place. */
record Reach(Optional<Place> place) {

    private static final int LOCAL = 0;
    private static final int NATIONAL = 1;
    private static final int EUROPEAN = 2;
    private static final int NOT_FOR_THEM = 3;

    boolean includes(List<String> regions) {
        return rank(regions) < NOT_FOR_THEM;
    }

    /** The nearer a region is, the lower. */
    int rank(List<String> regions) {
        return regions.stream().mapToInt(this::rank).min().orElse(NOT_FOR_THEM);
    }

    private int rank(String region) {
        if (region.equals(Reader.EVERYWHERE)) {
            return EUROPEAN;
        }
        boolean country = region.length() == 2;
        if (place.isEmpty()) {
            return country ? NATIONAL : NOT_FOR_THEM;
        }
        if (country) {
            return region.equals(place.get().country()) ? NATIONAL : NOT_FOR_THEM;
        }
        return region.equals(place.get().id()) ? LOCAL : NOT_FOR_THEM;
    }
}
