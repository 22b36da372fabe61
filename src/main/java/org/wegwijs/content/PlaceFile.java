package org.wegwijs.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.NormalText;

/** The list of places, row by row, and everything that is wrong with it. */
final class PlaceFile {

    static final String FILE = "starter/places.csv";

    private static final List<String> COLUMNS =
            List.of("id", "country", "name", "latitude", "longitude", "radius_km", "time_zone", "names");

    /** Wider than any municipality of Europe. */
    private static final double WIDEST_KM = 200;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Collection<Fault> faults;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> ownerOfName = new HashMap<>();
    private long line;

    private PlaceFile(Collection<Fault> faults) {
        this.faults = faults;
    }

    /** The places that can be read, in the order of the file. */
    static List<Place> read(SourceFiles files, Collection<Fault> faults) {
        Optional<SourceFile> file = files.at(FILE);
        if (file.isEmpty()) {
            faults.add(new Fault(FILE, 0, "", "the file is missing"));
            return List.of();
        }
        return read(file.get().text(), faults);
    }

    static List<Place> read(String text, Collection<Fault> faults) {
        PlaceFile file = new PlaceFile(faults);
        file.read(text);
        return List.copyOf(file.places.values());
    }

    private void read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> rows = parser.iterator();
            boolean header = true;
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                line = parser.getCurrentLineNumber();
                if (header) {
                    if (!row.toList().equals(COLUMNS)) {
                        fault("", "the first row has to be " + String.join(",", COLUMNS));
                        return;
                    }
                    header = false;
                } else if (row.size() == COLUMNS.size()) {
                    place(row);
                } else {
                    fault(
                            "",
                            "has " + row.size() + " columns instead of " + COLUMNS.size() + "; one with a comma in it"
                                    + " stands in double quotes");
                }
            }
            if (places.isEmpty()) {
                line = 0;
                fault("", "lists no place");
            }
        } catch (IOException | UncheckedIOException e) {
            line++;
            fault("", "is not CSV from here on: look for a double quote that is not closed");
        }
    }

    private void place(CSVRecord row) {
        int before = faults.size();
        String id = row.get(0);
        String where = "place '" + id + "'";
        String country = row.get(1);
        boolean isCountry = id.equals(country);
        if (!COUNTRIES.contains(country)) {
            fault(where, "unknown country '" + country + "'; two capital letters of ISO 3166");
        } else if (!isCountry && !id.matches(country.toLowerCase(Locale.ROOT) + "-[a-z0-9][a-z0-9-]{0,20}")) {
            fault(where, "the id is the country's code, or its lower case, a hyphen and a short name: nl-tilburg");
        } else if (!isCountry && !places.containsKey(country)) {
            fault(where, "the country '" + country + "' has to stand above it with a row of its own");
        }
        if (row.get(2).isEmpty()) {
            fault(where, "'name' is missing");
        }
        double latitude = number(row, 3, -90, 90, where);
        double longitude = number(row, 4, -180, 180, where);
        double radius = isCountry && row.get(5).isEmpty() ? 0 : number(row, 5, 0.1, WIDEST_KM, where);
        Optional<ZoneId> zone = zone(row.get(6), where);
        List<String> names = row.get(7).isEmpty()
                ? List.of()
                : Arrays.stream(row.get(7).split("\\|", -1)).map(String::strip).toList();
        if (names.contains("")) {
            fault(where, "'names' holds an empty name; names stand with one | between them");
        }
        if (faults.size() == before && zone.isPresent()) {
            Place place = new Place(id, country, row.get(2), latitude, longitude, radius, zone.get(), names);
            if (places.putIfAbsent(id, place) != null) {
                fault(where, "stands twice");
            } else {
                ownNames(place, where);
            }
        }
    }

    private void ownNames(Place place, String where) {
        List<String> taken = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (String spelling : place.spellings()) {
            String name = NormalText.of(spelling);
            String owner = own.add(name) ? ownerOfName.putIfAbsent(name, place.id()) : null;
            if (owner != null) {
                taken.add("'" + spelling + "' (" + owner + ")");
            }
        }
        if (!taken.isEmpty()) {
            fault(where, "is named like another place: " + String.join(", ", taken));
        }
    }

    private double number(CSVRecord row, int column, double least, double most, String where) {
        String text = row.get(column);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        fault(where, "'" + COLUMNS.get(column) + "' is '" + text + "'; a number from " + least + " to " + most);
        return 0;
    }

    private Optional<ZoneId> zone(String text, String where) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            fault(where, "unknown time zone '" + text + "'; one like Europe/Amsterdam");
            return Optional.empty();
        }
    }

    private void fault(String where, String what) {
        faults.add(new Fault(FILE, (int) line, where, what));
    }
}
