package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;

/**
 * One service as an HSDS 3.0 JSON file, in the profile that Wegwijs can show: what HSDS requires, at least one service
 * area with a known extent, and {@linkplain ServiceMarks attributes} for slug, topics, source and last day. Fields that
 * are not read are kept in the document.
 */
final class ServiceFile {

    static final String FOLDER = "starter/services";
    static final String ENDING = ".json";

    /** For which European services are meant that name no country. */
    private static final ZoneId ZONE_OF_EUROPE = ZoneId.of("Europe/Brussels");

    private static final int LONGEST_DESCRIPTION = 400;

    /** Of every other text; what fits into the table of translations several times. */
    private static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_DOCUMENT = 200_000;

    private static final Set<String> STATES =
            new LinkedHashSet<>(List.of(ServiceDraft.ACTIVE, "inactive", "defunct", "temporarily closed"));
    private static final Set<String> LOCATION_TYPES = Set.of("physical", "postal", "virtual");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern UUID_FORM =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final SourceFile file;
    private final JsonPlace service;
    private final Topics topics;
    private final Places places;

    private ServiceFile(SourceFile file, JsonPlace service, Topics topics, Places places) {
        this.file = file;
        this.service = service;
        this.topics = topics;
        this.places = places;
    }

    /** Empty, with all faults, where anything is wrong. */
    static Optional<ServiceDraft> read(SourceFile file, Topics topics, Places places, Collection<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        Optional<ServiceDraft> draft = lenient(file, topics, places, found);
        faults.addAll(found);
        return found.isEmpty() ? draft : Optional.empty();
    }

    /** Whatever can be shown of a service, and every fault: one that was right when it was stored stays readable. */
    static Optional<ServiceDraft> lenient(SourceFile file, Topics topics, Places places, Collection<Fault> faults) {
        return JsonPlace.read(file, faults).flatMap(service -> new ServiceFile(file, service, topics, places).draft());
    }

    private Optional<ServiceDraft> draft() {
        service.walk(ServiceFile::checkIds);
        service.required("id");
        ServiceMarks marks = new ServiceMarks(service);
        String slug = marks.slug(file.name());
        String name = service.required("name");
        String status = service.required("status");
        if (!status.isEmpty() && !STATES.contains(status)) {
            service.fault("status", "'" + status + "' is not known; known are " + String.join(", ", STATES));
        }
        List<String> regions = regions();
        Hours none = new Hours(List.of(), zone(regions), country(regions), marks.closedOnHolidays());
        Hours hours = hours(service, none);
        List<ServiceLocation> locations = service.items("service_at_locations").stream()
                .map(at -> location(at, none))
                .toList();
        LocalDate checked = service.date("assured_date");
        if (service.field("assured_date") == null) {
            service.fault("'assured_date' is missing: the day the facts were compared with the source");
        }
        LocalDate validUntil = marks.validUntil();
        if (checked != null && validUntil != null && validUntil.isBefore(checked)) {
            marks.fault("valid-until", "lies before 'assured_date'");
        }
        URI source = marks.source();
        String sourceName = marks.sourceName();
        String organization = organization();
        String description = service.required("description");
        Contact contact = new Contact(phones(regions), service.address("url"), email());
        Terms terms = terms();
        Set<String> about = marks.topics(topics);
        Set<CareMark> care = marks.care();
        if (file.text().length() > LONGEST_DOCUMENT) {
            service.fault("the file is longer than " + LONGEST_DOCUMENT + " characters");
        }
        if (slug.isEmpty()
                || name.isEmpty()
                || regions.isEmpty()
                || checked == null
                || validUntil == null
                || source == null) {
            return Optional.empty();
        }
        ServiceText text = new ServiceText(
                slug,
                name,
                organization,
                LanguageTag.ENGLISH,
                false,
                description,
                service.text("alert"),
                about,
                care,
                regions,
                contact,
                locations,
                hours,
                terms,
                sourceName,
                source,
                checked);
        text.segments().forEach(this::checkLength);
        return Optional.of(new ServiceDraft(text, status, validUntil, file.text()));
    }

    private static void checkIds(JsonPlace holder, String name) {
        if (name.equals("id") || name.endsWith("_id")) {
            String id = holder.text(name);
            if (id != null && !UUID_FORM.matcher(id).matches()) {
                holder.fault(name, "'" + id + "' is no UUID");
            }
        }
    }

    private void checkLength(Segment segment) {
        int most = segment.id().equals("description") ? LONGEST_DESCRIPTION : LONGEST_TEXT;
        if (segment.text().length() > most) {
            service.fault("the text '" + segment.id() + "' is " + segment.text().length() + " characters long; at most "
                    + most + " are shown");
        }
    }

    private String organization() {
        JsonPlace organization = service.field("organization");
        if (organization == null) {
            service.fault("'organization' is missing");
            return "";
        }
        organization.required("id");
        organization.required("description");
        organization.address("website");
        return organization.required("name");
    }

    private @Nullable String email() {
        String email = service.text("email");
        if (email != null && !MAIL.matcher(email).matches()) {
            service.fault("email", "'" + email + "' is no e-mail address");
        }
        return email;
    }

    private List<String> regions() {
        List<String> regions = new ArrayList<>();
        List<JsonPlace> areas = service.items("service_areas");
        if (areas.isEmpty()) {
            service.fault("'service_areas' is missing: name a country, a municipality or the European Union");
        }
        for (JsonPlace area : areas) {
            area.required("id");
            String extent = area.required("extent");
            if (extent.equals(Reader.EVERYWHERE) || places.find(extent).isPresent()) {
                regions.add(extent);
            } else if (!extent.isEmpty()) {
                area.fault("extent", "unknown place '" + extent + "'; " + PlaceFile.FILE + " lists all, or EU");
            }
        }
        return regions;
    }

    private ZoneId zone(List<String> regions) {
        return regions.stream()
                .flatMap(region -> places.find(region).stream())
                .map(Place::zone)
                .findFirst()
                .orElse(ZONE_OF_EUROPE);
    }

    /** {@code EU}, which has no holidays, where there is no country. */
    private String country(List<String> regions) {
        return regions.stream()
                .flatMap(region -> places.find(region).stream())
                .map(Place::country)
                .findFirst()
                .orElse(Reader.EVERYWHERE);
    }

    private static Hours hours(JsonPlace holder, Hours none) {
        List<Schedule> schedules =
                holder.items("schedules").stream().map(ScheduleReader::read).toList();
        return new Hours(schedules, none.zone(), none.country(), none.closedOnHolidays());
    }

    private List<Phone> phones(List<String> regions) {
        List<String> countries = regions.contains(Reader.EVERYWHERE)
                ? places.countries()
                : regions.stream()
                        .flatMap(region -> places.find(region).stream())
                        .map(Place::country)
                        .distinct()
                        .toList();
        return service.items("phones").stream()
                .map(phone -> phone(phone, countries))
                .toList();
    }

    private static Phone phone(JsonPlace place, List<String> countries) {
        place.required("id");
        String number = place.required("number");
        if (!number.isEmpty()) {
            PhoneNumbers.fault(number, countries).ifPresent(what -> place.fault("number", what));
        }
        return new Phone(number, place.text("description"), languages(place));
    }

    private static List<LanguageTag> languages(JsonPlace holder) {
        List<LanguageTag> found = new ArrayList<>();
        for (JsonPlace language : holder.items("languages")) {
            language.required("id");
            String code = language.required("code");
            Optional<LanguageTag> tag = LanguageTag.parse(code);
            tag.ifPresent(found::add);
            if (tag.isEmpty() && !code.isEmpty()) {
                language.fault("code", "'" + code + "' is no language; a code like nl, ar or fa-AF");
            }
        }
        return found;
    }

    private Terms terms() {
        List<String> documents = service.items("required_documents").stream()
                .map(document -> {
                    document.required("id");
                    return document.required("document");
                })
                .toList();
        List<Cost> costs = service.items("cost_options").stream()
                .flatMap(cost -> cost(cost).stream())
                .toList();
        return new Terms(
                service.text("eligibility_description"),
                service.text("application_process"),
                documents,
                costs,
                service.text("fees_description"),
                languages(service),
                service.text("interpretation_services"));
    }

    private static Optional<Cost> cost(JsonPlace place) {
        place.required("id");
        String id = place.required("option");
        Optional<Cost.Option> option = Cost.Option.of(id);
        if (option.isEmpty() && !id.isEmpty()) {
            List<String> known =
                    Arrays.stream(Cost.Option.values()).map(Cost.Option::id).toList();
            place.fault("option", "'" + id + "' is not known; known are " + String.join(", ", known));
        }
        return option.map(known -> new Cost(known, place.text("amount_description")));
    }

    private static ServiceLocation location(JsonPlace at, Hours none) {
        at.required("id");
        Hours hours = hours(at, none);
        JsonPlace location = at.field("location");
        if (location == null) {
            at.fault("'location' is missing");
            return new ServiceLocation(false, null, null, null, hours);
        }
        location.required("id");
        String type = location.required("location_type");
        if (!type.isEmpty() && !LOCATION_TYPES.contains(type)) {
            location.fault("location_type", "'" + type + "' is not known; physical, postal or virtual");
        }
        Double latitude = location.number("latitude", -90, 90);
        Double longitude = location.number("longitude", -180, 180);
        if ((location.field("latitude") == null) != (location.field("longitude") == null)) {
            location.fault("has one coordinate; give 'latitude' and 'longitude', or none");
        }
        List<ServiceLocation.Address> addresses =
                location.items("addresses").stream().map(ServiceFile::address).toList();
        return new ServiceLocation(
                type.equals("physical"),
                location.text("name"),
                addresses.isEmpty() ? null : addresses.get(0),
                latitude == null || longitude == null ? null : new Coordinates(latitude, longitude),
                hours);
    }

    private static ServiceLocation.Address address(JsonPlace place) {
        place.required("id");
        place.required("state_province");
        String type = place.required("address_type");
        if (!type.isEmpty() && !LOCATION_TYPES.contains(type)) {
            place.fault("address_type", "'" + type + "' is not known; physical, postal or virtual");
        }
        String country = place.required("country");
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            place.fault("country", "unknown country '" + country + "'; two capital letters of ISO 3166");
        }
        return new ServiceLocation.Address(
                place.required("address_1"), place.required("postal_code"), place.required("city"), country);
    }
}
