package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.command.WrongSetting;

@RunningDesk
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The first administrator")
class SetUpTest {

    private static final Map<String, String> ADA =
            Map.of("name", "Ada", "displayName", "Ada L", "password", "a good long one", "again", "a good long one");

    @LocalServerPort
    int port;

    @Value("${wegwijs.data}")
    Path folder;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    StoredAccounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aStartWithNobody() throws IOException {
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from staff_link").update();
        jdbc.sql("delete from staff_account").update();
        start();
    }

    private void start() throws IOException {
        firstAdmin.started(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
    }

    private Path file() {
        return folder.resolve(FirstAdmin.FILE);
    }

    private String link() throws IOException {
        return URI.create(Files.readAllLines(file()).get(0)).getPath();
    }

    @Test
    @DisplayName("comes in by a link in a file that only its owner can read, once")
    void comesInByTheLink(CapturedOutput output) throws IOException {
        String link = link();
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(output).contains(FirstAdmin.FILE).doesNotContain(link);
        DeskVisitor visitor = new DeskVisitor(port);
        visitor.get(link);
        HttpResponse<String> answer = visitor.post(link, ADA);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/desk/accounts").statusCode()).isEqualTo(200);
        assertThat(accounts.named("ada").orElseThrow().account().roles()).containsExactly(Role.ADMIN);
        assertThat(file()).doesNotExist();
        assertThat(new DeskVisitor(port).get(link).statusCode()).isEqualTo(410);
        start();
        assertThat(file()).doesNotExist();
    }

    @Test
    @DisplayName("gets a new link with each start, and the one before is worth nothing")
    void getsANewLink() throws IOException {
        String before = link();
        start();
        assertThat(link()).isNotEqualTo(before);
        assertThat(new DeskVisitor(port).get(before).statusCode()).isEqualTo(410);
        assertThat(new DeskVisitor(port).get(link()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("has an hour")
    void hasAnHour() throws IOException {
        OffsetDateTime until = jdbc.sql("select expires_at from staff_link")
                .query(OffsetDateTime.class)
                .single();
        assertThat(until)
                .isBetween(
                        OffsetDateTime.now().plusMinutes(58),
                        OffsetDateTime.now().plusMinutes(60));
        jdbc.sql("update staff_link set expires_at = ?")
                .param(OffsetDateTime.now().minusSeconds(1))
                .update();
        assertThat(new DeskVisitor(port).get(link()).statusCode()).isEqualTo(410);
    }

    @Test
    @DisplayName("can have a password from the settings instead, which nothing prints")
    void hasAPasswordFromTheSettings(CapturedOutput output) {
        with("three small words").afterSingletonsInstantiated();
        new DeskVisitor(port).signedInAs("admin", "three small words");
        with("another long password").afterSingletonsInstantiated();
        assertThat(new DeskVisitor(port)
                        .signIn("admin", "another long password")
                        .statusCode())
                .isEqualTo(401);
        assertThat(output).doesNotContain("three small words").doesNotContain("another long");
    }

    @Test
    @DisplayName("is not made with a password that is too short: the start says so")
    void refusesAShortPassword() {
        assertThatThrownBy(() -> with("admin123").afterSingletonsInstantiated())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("WEGWIJS_ADMIN_PASSWORD")
                .hasMessageNotContaining("admin123");
    }

    private FirstAdmin with(String password) {
        return new FirstAdmin(accounts, links, passwords, folder, password);
    }
}
