package org.wegwijs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.ArticleFile;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DisplayName("A command beside a running server")
class CommandsBesideAServerTest {

    @TempDir
    static Path data;

    @Autowired
    Articles articles;

    @Autowired
    Topics topics;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void useFolder(DynamicPropertyRegistry registry) {
        registry.add("wegwijs.data", data::toString);
    }

    @Test
    @DisplayName("answers from the server's database, also what was edited a moment ago")
    void answersWhatWasEdited() throws IOException, InterruptedException {
        JsonNode before = ask("--language", "en", "doctor");
        assertThat(before.at("/answers/0/title").asString()).isEqualTo("Find a family doctor (huisarts)");
        assertThat(before.at("/crisis").isNull()).isTrue();
        String file = Files.readString(Path.of("src/main/resources/starter/articles/nl-doctor.md"));
        String edited = file.replace("# Find a family doctor (huisarts)", "# Find a good doctor");
        List<Fault> faults = new ArrayList<>();
        ArticleDraft draft = ArticleFile.read(new SourceFile("starter/articles/nl-doctor.md", edited), topics, faults)
                .orElseThrow();
        articles.save(draft);
        assertThat(faults).isEmpty();
        assertThat(ask("--language", "en", "doctor").at("/answers/0/title").asString())
                .isEqualTo("Find a good doctor");
    }

    @Test
    @DisplayName("checks what the server runs with")
    void checks() {
        Command.Result result = ProgramHere.run(data, Map.of(), "check");
        assertThat(result.out()).isEqualTo("No faults.\n");
        assertThat(result.exit()).isZero();
    }

    @Test
    @DisplayName("finds the server by a file that only the owner can read")
    void keepsItsSecret() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.json"))))
                .isEqualTo("rw-------");
        assertThat(RunningServer.in(data).orElseThrow().toString())
                .doesNotContain(RunningServer.in(data).orElseThrow().secret());
    }

    @Test
    @DisplayName("is not run for somebody who does not know the secret")
    void refusesOthers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + RunningServer.PATH))
                .header(RunningServer.SECRET_HEADER, "guess")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[\"check\"]"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("that is not known names those that are, and exits with 2")
    void namesTheOthers() {
        Command.Result result = ProgramHere.run(data, Map.of(), "dance");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("check").contains("ask");
    }

    @Test
    @DisplayName("takes translations out as PO files and brings them in again, nothing of it before it is told to")
    void exportsAndImports() throws IOException {
        Path folder = data.resolve("po");
        Command.Result exported =
                ProgramHere.run(data, Map.of(), "export", "--to", folder.toString(), "--language", "nl");
        assertThat(exported.exit()).as(exported.err()).isZero();
        Path file = folder.resolve("nl/content.po");
        assertThat(exported.out()).contains(file.toString());
        assertThat(ProgramHere.run(data, Map.of(), "import", file.toString()).err())
                .contains("0 faults, 0 conflicts, 0 changes.");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "# machine-drafted\nmsgctxt \"nl-doctor/title\"",
                                "#, fuzzy\nmsgctxt \"nl-doctor/title\""));
        Command.Result looked = ProgramHere.run(data, Map.of(), "import", file.toString());
        assertThat(looked.out()).contains("'nl-doctor/title': machine-drafted -> needs-review");
        assertThat(looked.err()).contains("1 changes. Nothing was written");
        assertThat(ProgramHere.run(data, Map.of(), "import", file.toString(), "--write")
                        .err())
                .contains("Written.");
        assertThat(ProgramHere.run(data, Map.of(), "import", file.toString()).err())
                .contains("0 changes.");
        assertThat(articles.find("nl-doctor", LanguageTag.of("nl"))
                        .orElseThrow()
                        .language())
                .isEqualTo(LanguageTag.ENGLISH);
        assertThat(ProgramHere.run(data, Map.of(), "export").exit()).isEqualTo(2);
    }

    private static JsonNode ask(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("ask"));
        line.addAll(List.of(words));
        Command.Result result = ProgramProcess.run(data, Map.of(), line.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return JsonMapper.builder().build().readTree(result.out());
    }
}
