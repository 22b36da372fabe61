package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;

@DisplayName("The check of services")
class StarterFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("starter/services"));
        Files.createDirectories(folder.resolve("translations/nl"));
        service(ServiceFixture.TOWN_HALL, ServiceFixture.json(ServiceFixture.TOWN_HALL));
    }

    @Test
    @DisplayName("names what a language lacks, what is old and what is of no service")
    void namesGaps() throws IOException {
        Files.writeString(folder.resolve("translations/nl/content.po"), """
                msgctxt "xx-town-hall/description"
                msgid "Registers where you live."
                msgstr "Hier schrijf je je in."

                msgctxt "xx-town-hall/phone-0"
                msgid "Appointments"
                msgstr "Afspraken"

                msgctxt "xx-town-hall/phone-1"
                msgid "Appointments"
                msgstr "Afspraken"
                """);

        assertThat(faults("xx-town-hall"))
                .contains(
                        "translations/nl/content.po:1: 'xx-town-hall/description': needs review: was made from another"
                                + " text than stands there now",
                        "translations/nl/content.po:9: 'xx-town-hall/phone-1': no article or service has this text;"
                                + " msgctxt is 'id/segment'",
                        "translations/nl/content.po: service 'xx-town-hall': not translated: schedule-1, eligibility,"
                                + " application, document-0, document-1 (5 of 7 segments)")
                .anyMatch(fault -> fault.startsWith("translations/ar/content.po: service 'xx-town-hall': not"));
    }

    @Test
    @DisplayName("refuses a slug that an article has, or a service in another folder")
    void refusesTwins() throws IOException {
        Files.createDirectories(folder.resolve("starter/services/more"));
        service("more/" + ServiceFixture.TOWN_HALL, ServiceFixture.json(ServiceFixture.TOWN_HALL));
        service("nl-doctor", ServiceFixture.json(ServiceFixture.TOWN_HALL).replace("xx-town-hall", "nl-doctor"));

        assertThat(faults("starter/services"))
                .containsExactly(
                        "starter/services/nl-doctor.json: slug: 'nl-doctor' is also the id of an article; choose"
                                + " another, as both are translated under this name",
                        "starter/services/xx-town-hall.json: slug: 'xx-town-hall' is also in another folder");
    }

    private void service(String name, String json) throws IOException {
        Files.writeString(folder.resolve("starter/services/" + name + ".json"), json);
    }

    private List<String> faults(String about) {
        return new ContentFaults(new SourceFiles(folder))
                .faults().stream()
                        .map(Fault::toString)
                        .filter(fault -> fault.contains(about))
                        .toList();
    }
}
