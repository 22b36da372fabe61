package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;

@DisplayName("The file of crisis help")
class CrisisFileTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "that comes with the program has no fault, and numbers for the Netherlands and 20 other countries or more")
    void isWhole() {
        List<Fault> faults = new ArrayList<>();
        CrisisNumbers numbers = new CrisisFile(new SourceFiles((Path) null)).read(faults);
        assertThat(faults).isEmpty();
        assertThat(numbers.help()).hasSize(5);
        assertThat(numbers.countries()).hasSizeGreaterThan(20).contains("NL", "DE", "TR", "NE");
        assertThat(numbers.page("NE")).isPresent();
        CrisisHelp violence = Objects.requireNonNull(numbers.help().get("crisis.violence"));
        numbers.countries()
                .forEach(country -> assertThat(violence.in(country).stream().limit(1))
                        .as("first in %s", country)
                        .allMatch(line -> line.isEmergency() || country.equals("ET")));
    }

    @Test
    @DisplayName("is refused with every fault and its line")
    void tellsItsFaults() throws IOException {
        Path file = Files.createDirectories(folder.resolve("dialogs")).resolve("crisis.yml");
        Files.writeString(file, """
                crisis.medical:
                  text: crisis.medical
                  silent: false
                  help:
                    NL: [{number: "112", text: crisis.help.112}]
                    XX: [{number: "call us", text: crisis.help.none}]
                    DE:
                    - {number: "112", also: "1-", text: crisis.help.police, hours: "MO-FR 9-17"}
                    - {number: "112", text: crisis.help.police, languages: [de, "?"]}
                    - {number: "112", text: crisis.help.police}
                    - {text: crisis.help.police, since: "2020"}
                    "*": [{number: "112", text: crisis.help.112-europe}]
                unhcr:
                  DE: "https://example.org/"
                """);
        List<String> faults = new CrisisFile(new SourceFiles(folder))
                .faults().stream()
                        .map(String::valueOf)
                        .filter(fault -> !fault.contains("has no help"))
                        .toList();
        assertThat(faults).anyMatch(fault -> fault.contains(":6:") && fault.contains("'XX' is no ISO 3166 code"));
        assertThat(faults).anyMatch(fault -> fault.contains(":6:") && fault.contains("'call us' is no telephone"));
        assertThat(faults).anyMatch(fault -> fault.contains(":6:") && fault.contains("'crisis.help.none' is missing"));
        assertThat(faults).anyMatch(fault -> fault.contains(":8:") && fault.contains("more than 3 numbers for 'DE'"));
        assertThat(faults).anyMatch(fault -> fault.contains(":8:") && fault.contains("'1-' is no telephone number"));
        assertThat(faults).anyMatch(fault -> fault.contains(":8:") && fault.contains("write " + CallHours.FORM));
        assertThat(faults).anyMatch(fault -> fault.contains(":9:") && fault.contains("'?' is no BCP 47"));
        assertThat(faults).anyMatch(fault -> fault.contains(":11:") && fault.contains("'number' is missing"));
        assertThat(faults).anyMatch(fault -> fault.contains(":11:") && fault.contains("unknown field 'since'"));
        assertThat(faults).anyMatch(fault -> fault.contains(":14:") && fault.contains("no page of https://help.unhcr"));
        assertThat(faults).hasSize(10);
    }
}
