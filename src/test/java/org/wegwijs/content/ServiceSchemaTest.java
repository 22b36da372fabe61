package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Wegwijs calls an HSDS service has to be one for everybody else too. */
@DisplayName("The JSON Schema of HSDS 3.0")
class ServiceSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema());

    @TestFactory
    @DisplayName("accepts every service that comes with the program, and those of the tests")
    Stream<DynamicTest> acceptsEveryService() {
        Stream<SourceFile> shipped = new SourceFiles(null).below(ServiceFile.FOLDER, ServiceFile.ENDING).stream();
        Stream<SourceFile> fixtures =
                ServiceFixture.ALL.stream().map(slug -> new SourceFile(slug, ServiceFixture.json(slug)));
        return Stream.concat(shipped, fixtures)
                .map(file -> DynamicTest.dynamicTest(
                        file.path(), () -> assertThat(refusals(file.text())).isEmpty()));
    }

    @Test
    @DisplayName("refuses what lacks a required field or has a wrong type")
    void refusesWhatIsWrong() {
        String json = ServiceFixture.json(ServiceFixture.TOWN_HALL);

        assertThat(refusals(json.replace("\"name\": \"Stadswinkel\",", ""))).hasSize(1);
        assertThat(refusals(json.replace("51.557", "\"51.557\""))).hasSize(1);
        assertThat(refusals(json.replace("\"status\": \"active\"", "\"status\": \"open\"")))
                .hasSize(1);
    }

    /** The schema is for a list of services. */
    private static List<String> refusals(String service) {
        return SCHEMA.validate(JSON.readTree("[" + service + "]")).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode schema() {
        try (InputStream in = ServiceSchemaTest.class.getResourceAsStream("/hsds/service_package.json")) {
            return JSON.readTree(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
