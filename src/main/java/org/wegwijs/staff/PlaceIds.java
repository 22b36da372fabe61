package org.wegwijs.staff;

import java.util.List;

/** The ids of the places that chats know: the first column of {@code starter/places.csv}. */
final class PlaceIds {

    private PlaceIds() {}

    static List<String> in(String csv) {
        return csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.substring(0, Math.max(0, line.indexOf(','))))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
