package org.wegwijs.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

/** Services to test with: a town hall, a desk in another town, a line with two offices, a night line and a European one. */
final class ServiceFixture {

    static final String TOWN_HALL = "xx-town-hall";
    static final String BREDA_DESK = "xx-breda-desk";
    static final String LEGAL_LINE = "xx-legal-line";
    static final String NIGHT_LINE = "xx-night-line";
    static final String EUROPE = "xx-europe";
    static final List<String> ALL = List.of(TOWN_HALL, BREDA_DESK, LEGAL_LINE, NIGHT_LINE, EUROPE);

    private static final Topics TOPICS = Topics.lenient(new SourceFiles(null), new ArrayList<>());

    private ServiceFixture() {}

    static String json(String slug) {
        try (InputStream in = ServiceFixture.class.getResourceAsStream("/services/" + slug + ".json")) {
            return new String(Objects.requireNonNull(in, slug).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ServiceDraft> read(String slug, String json, List<Fault> faults) {
        return ServiceFile.read(
                new SourceFile("starter/services/" + slug + ".json", json), TOPICS, PlaceFixture.places(), faults);
    }

    static ServiceDraft draft(String slug) {
        return draft(slug, json(slug));
    }

    static ServiceDraft draft(String slug, String json) {
        List<Fault> faults = new ArrayList<>();
        Optional<ServiceDraft> draft = read(slug, json, faults);
        FaultyFiles.refuse(faults);
        return draft.orElseThrow();
    }

    /** All texts of a service in another language: the English with the language in front. */
    static List<SegmentTranslation> translated(ServiceDraft service, LanguageTag language, TranslationState state) {
        return service.segments().stream()
                .map(segment -> new SegmentTranslation(
                        service.slug(),
                        segment.id(),
                        language,
                        language.value() + ": " + segment.text(),
                        state,
                        segment.text()))
                .toList();
    }
}
